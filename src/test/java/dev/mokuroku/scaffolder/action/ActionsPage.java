package dev.mokuroku.scaffolder.action;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The part of `docs/template-actions.md` that follows a marker; the text before it is written by hand.
final class ActionsPage {
    static final Path PATH = Path.of("docs/template-actions.md");
    private static final String MARKER = "<!-- `make actions` writes everything below. -->\n";

    private ActionsPage() {}

    static String with(String page, List<ActionDefinition> definitions) {
        int end = page.indexOf(MARKER);
        if (end < 0) {
            throw new AssertionError("%s lacks the line %s".formatted(PATH, MARKER.strip()));
        }
        return page.substring(0, end)
                + MARKER
                + definitions.stream().map(ActionsPage::section).collect(joining());
    }

    private static String section(ActionDefinition action) {
        StringBuilder section = new StringBuilder("\n## `%s`\n".formatted(action.id()));
        if (!action.description().isBlank()) {
            section.append(oneLine(action.description())).append('\n');
        }
        section.append(action.supportsDryRun() ? "A dry run performs it.\n" : "A dry run logs it only.\n");
        section.append(table("input", action.input()));
        section.append(table("output", action.output()));
        for (ActionExample example : action.examples().stream().limit(1).toList()) {
            section.append("\n%s:\n```yaml\n%s\n```\n"
                    .formatted(
                            oneLine(example.description()).replaceFirst("[.:]$", ""),
                            withId(example.example().strip(), action.id())));
        }
        return section.toString();
    }

    /// Backstage's examples of `github:pages:enable` name an action that does not exist.
    private static String withId(String example, String id) {
        return Pattern.compile("action: " + Pattern.quote(id) + "$", Pattern.MULTILINE)
                        .matcher(example)
                        .find()
                ? example
                : example.replaceFirst("action: \\S+", "action: " + id);
    }

    private static String table(String title, JsonNode schema) {
        List<String> rows = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode variant : variants(schema)) {
            variant.path("properties").properties().forEach(field -> {
                if (seen.add(field.getKey())) {
                    rows.add("| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    field.getKey(),
                                    type(field.getValue()),
                                    required(field.getKey(), schema),
                                    oneLine(field.getValue().path("description").asText())));
                }
            });
        }
        return rows.isEmpty()
                ? ""
                : "\n| %s | type | required | |\n| --- | --- | --- | --- |\n%s".formatted(title, String.join("", rows));
    }

    /// Empty, `yes`, or what the other variants of the schema require in place of the field.
    private static String required(String name, JsonNode schema) {
        Set<String> others = new TreeSet<>();
        boolean required = false;
        for (JsonNode variant : variants(schema)) {
            Set<String> names =
                    variant.path("required").valueStream().map(JsonNode::asText).collect(toSet());
            if (names.contains(name)) {
                required = true;
            } else {
                others.addAll(names);
            }
        }
        String alternative = others.stream().map(other -> " or `" + other + "`").collect(joining());
        return !required ? "" : others.isEmpty() ? "yes" : "this" + alternative;
    }

    private static List<JsonNode> variants(JsonNode schema) {
        List<JsonNode> variants = new ArrayList<>();
        schema.path("anyOf").forEach(variants::add);
        return variants.isEmpty() ? List.of(schema) : variants;
    }

    private static String type(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        for (JsonNode each : schema.path("anyOf")) {
            types.add(type(each));
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add("`" + value.asText() + "`"));
        if (!values.isEmpty()) {
            return String.join(", ", values);
        }
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }

    /// For a cell of a table.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }
}
