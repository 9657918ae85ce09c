package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.validation.FieldFormats;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entity that is proposed for a repository, made field by field. One use each.
final class ComponentDraft {
    private static final Set<String> EARLY_TOPICS =
            Set.of("experimental", "prototype", "proof-of-concept", "poc", "alpha");

    private final RepositoryDetails repository;
    private final Overrides overrides;
    private final List<ProposedField> fields = new ArrayList<>();
    private final ObjectNode entity = JsonNodeFactory.instance.objectNode();
    private final ObjectNode metadata;
    private final ObjectNode spec;

    private ComponentDraft(RepositoryDetails repository, Overrides overrides) {
        this.repository = repository;
        this.overrides = overrides;
        entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Component");
        this.metadata = entity.putObject("metadata");
        this.spec = entity.putObject("spec");
    }

    /// @param json without `spec.owner` where nobody was found
    record Result(ObjectNode json, List<ProposedField> fields) {}

    static Result of(RepositoryDetails repository, Overrides overrides, ProposedOwner owner) {
        ComponentDraft draft = new ComponentDraft(repository, overrides);
        draft.describe();
        draft.specify(owner);
        return new Result(draft.entity, List.copyOf(draft.fields));
    }

    private void describe() {
        name();
        if (repository.description().isEmpty()) {
            fields.add(ProposedField.noSuggestion("metadata.description", "The repository has none."));
        } else {
            put(metadata, "metadata.description", repository.description(), "That of the repository.");
        }
        metadata.putObject("annotations").put(Annotations.GITHUB_PROJECT_SLUG, repository.slug());
        List<String> tags = tags();
        if (!tags.isEmpty()) {
            tags.forEach(metadata.putArray("tags")::add);
        }
        if (isWebAddress(repository.homepage())) {
            metadata.putArray("links")
                    .addObject()
                    .put("url", repository.homepage())
                    .put("title", "Homepage");
        }
    }

    private void name() {
        String name = ValidNames.entityName(repository.name());
        if (overrides.name() != null) {
            put(metadata, "metadata.name", overrides.name(), "As given.");
        } else if (name.isEmpty()) {
            put(metadata, "name", "component");
            fields.add(ProposedField.needsInput(
                    "metadata.name",
                    "component",
                    "The repository's name has no characters that are valid in an entity's name."));
        } else {
            String explanation =
                    name.equals(repository.name()) ? "That of the repository." : "That of the repository, valid.";
            put(metadata, "metadata.name", name, explanation);
        }
    }

    private void specify(ProposedOwner owner) {
        type();
        lifecycle();
        if (owner.ref() == null) {
            fields.add(ProposedField.needsInput("spec.owner", null, owner.explanation()));
        } else if (owner.known() || owner.foundBy() == ProposedOwner.FoundBy.GIVEN) {
            put(spec, "spec.owner", owner.ref(), owner.explanation());
        } else {
            put(spec, "owner", owner.ref());
            fields.add(ProposedField.needsInput("spec.owner", owner.ref(), owner.explanation()));
        }
        if (overrides.system() == null) {
            fields.add(ProposedField.noSuggestion("spec.system", "GitHub does not know systems."));
        } else {
            put(spec, "spec.system", overrides.system(), "As given.");
        }
    }

    private void type() {
        if (overrides.type() != null) {
            put(spec, "spec.type", overrides.type(), "As given.");
            return;
        }
        ComponentType type = ComponentType.of(repository);
        if (type.reason() == null) {
            put(spec, "type", type.value());
            fields.add(ProposedField.needsInput(
                    "spec.type", type.value(), "There is no sign of a type; most repositories are services."));
        } else {
            put(spec, "spec.type", type.value(), "A guess: " + type.reason() + ".");
        }
    }

    private void lifecycle() {
        if (overrides.lifecycle() != null) {
            put(spec, "spec.lifecycle", overrides.lifecycle(), "As given.");
        } else if (repository.archived()) {
            put(spec, "spec.lifecycle", "deprecated", "The repository is archived.");
        } else if (repository.topics().stream().anyMatch(EARLY_TOPICS::contains)) {
            put(spec, "spec.lifecycle", "experimental", "A topic says so.");
        } else {
            put(spec, "spec.lifecycle", "production", "The repository is not archived.");
        }
    }

    private List<String> tags() {
        return Stream.concat(repository.topics().stream(), Stream.of(repository.language()))
                .map(ValidNames::tag)
                .filter(FieldFormats::isTag)
                .distinct()
                .toList();
    }

    private void put(ObjectNode parent, String path, String value, String description) {
        put(parent, path.substring(path.indexOf('.') + 1), value);
        fields.add(ProposedField.suggested(path, value, description));
    }

    private static void put(ObjectNode parent, String key, String value) {
        parent.put(key, value);
    }

    private static boolean isWebAddress(@Nullable String text) {
        try {
            return text != null && WebUrl.parse(text).uri().toString().equals(text);
        } catch (UnreadableUrlException none) {
            return false;
        }
    }
}
