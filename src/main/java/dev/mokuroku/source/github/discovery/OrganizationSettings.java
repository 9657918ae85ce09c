package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.source.github.NamePatterns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an organisation says for all of its repositories, in the file `.mokuroku.yml` of its repository `.github`.
///
/// @param version of the file; `""` where there is none
/// @param defaultPaths for repositories that match no rule
/// @param rules the first whose pattern matches decides
record OrganizationSettings(String version, DescriptorPaths defaultPaths, List<Rule> rules, NamePatterns repositories) {
    static final String REPOSITORY = ".github";
    static final String PATH = ".mokuroku.yml";

    private static final int MAX_RULES = 50;
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// @param repositories whose descriptors are there
    record Rule(NamePatterns repositories, DescriptorPaths descriptors) {}

    private record RuleText(
            @Nullable List<@Nullable String> repositories,
            @Nullable List<@Nullable String> descriptors) {}

    private record Text(
            @Nullable List<@Nullable String> descriptors,
            @Nullable List<@Nullable RuleText> rules,

            @JsonProperty("exclude") @Nullable List<@Nullable String> excluded) {}

    /// Of an organisation that says nothing.
    static OrganizationSettings none(DescriptorPaths defaultPaths) {
        return new OrganizationSettings(
                "", defaultPaths, List.of(), new NamePatterns(Optional.empty(), Optional.empty()));
    }

    /// @param defaultPaths where the file names no paths
    /// @throws IllegalArgumentException naming the field
    static OrganizationSettings parse(String version, String text, DescriptorPaths defaultPaths) {
        Text read = read(text);
        DescriptorPaths paths = read.descriptors == null ? defaultPaths : paths("descriptors", read.descriptors);
        List<Rule> rules = new ArrayList<>();
        for (@Nullable RuleText rule : read.rules == null ? List.<@Nullable RuleText>of() : read.rules) {
            rules.add(rule(rule, "rules[%d]".formatted(rules.size())));
            if (rules.size() > MAX_RULES) {
                throw new IllegalArgumentException("rules: must be at most " + MAX_RULES);
            }
        }
        OrganizationSettings settings = new OrganizationSettings(
                version,
                paths,
                List.copyOf(rules),
                new NamePatterns(
                        Optional.empty(), read.excluded == null ? Optional.empty() : names("exclude", read.excluded)));
        if (settings.fixedPaths().size() > DescriptorPaths.MAX_PATHS) {
            throw new IllegalArgumentException("rules: must name at most %d different paths in all, beside patterns"
                    .formatted(DescriptorPaths.MAX_PATHS));
        }
        return settings;
    }

    private static Text read(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() || tree.isNull()
                    ? new Text(null, null, null)
                    : MAPPER.treeToValue(tree, Text.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new IllegalArgumentException("%s: there is no such field".formatted(fieldOf(unknown)), unknown);
        } catch (JsonMappingException wrong) {
            throw new IllegalArgumentException(
                    "%s: must be descriptors and exclude, lists of texts, and rules, a list of objects with repositories and descriptors"
                            .formatted(fieldOf(wrong)),
                    wrong);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("it cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static String fieldOf(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getIndex() >= 0 ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining());
        return field.isEmpty() ? "the file" : field.substring(1);
    }

    private static Rule rule(@Nullable RuleText rule, String field) {
        if (rule == null || rule.repositories == null || rule.repositories.isEmpty()) {
            throw new IllegalArgumentException(field + ".repositories: must name patterns of repositories");
        }
        if (rule.descriptors == null) {
            throw new IllegalArgumentException(field + ".descriptors: must name paths");
        }
        return new Rule(
                new NamePatterns(names(field + ".repositories", rule.repositories), Optional.empty()),
                paths(field + ".descriptors", rule.descriptors));
    }

    private static DescriptorPaths paths(String field, List<@Nullable String> paths) {
        return of(field, () -> DescriptorPaths.of(texts(paths)));
    }

    private static Optional<List<String>> names(String field, List<@Nullable String> names) {
        return Optional.of(of(field, () -> texts(names)));
    }

    private static <T> T of(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("%s: %s".formatted(field, refused.getMessage()), refused);
        }
    }

    private static List<String> texts(List<@Nullable String> values) {
        List<String> texts = new ArrayList<>();
        for (@Nullable String text : values) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("must be texts, none of them empty");
            }
            texts.add(text);
        }
        return texts;
    }

    /// @param repository without the owner
    DescriptorPaths pathsOf(String repository) {
        return rules.stream()
                .filter(rule -> rule.repositories.admit(repository))
                .map(Rule::descriptors)
                .findFirst()
                .orElse(defaultPaths);
    }

    /// Those of any repository.
    List<String> fixedPaths() {
        Set<String> all = new LinkedHashSet<>(defaultPaths.fixed());
        rules.forEach(rule -> all.addAll(rule.descriptors().fixed()));
        return List.copyOf(all);
    }
}
