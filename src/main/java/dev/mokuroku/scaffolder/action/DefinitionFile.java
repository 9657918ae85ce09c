package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The definition of an action as a YAML file on the class path: `id`, `description`, `supportsDryRun`, `input` and
/// `output` (JSON Schemas of draft 7, `output` may be missing), `examples`.
public final class DefinitionFile {
    private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";
    private static final YAMLMapper YAML = new YAMLMapper();

    private DefinitionFile() {}

    /// @param owner a class of the action's package, whose class loader finds the file
    /// @param path from the root of the class path, such as `/dev/mokuroku/scaffolder/action/debug-log.yaml`
    /// @throws IllegalArgumentException if there is no such file, or it lacks a field
    public static ActionDefinition read(Class<?> owner, String path) {
        try (InputStream text = owner.getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalArgumentException("The class path of %s has no file %s".formatted(owner, path));
            }
            return definition(YAML.readTree(text), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ActionDefinition definition(JsonNode file, String path) {
        return new ActionDefinition(
                text(file, "id", path),
                text(file, "description", path),
                schema(file, "input"),
                schema(file, "output"),
                examples(file.path("examples"), path),
                file.path("supportsDryRun").asBoolean(false));
    }

    private static List<ActionExample> examples(JsonNode list, String path) {
        List<ActionExample> examples = new ArrayList<>();
        for (JsonNode example : list) {
            examples.add(new ActionExample(text(example, "description", path), text(example, "example", path)));
        }
        return examples;
    }

    /// Empty where the action has none.
    private static ObjectNode schema(JsonNode file, String field) {
        return file.path(field) instanceof ObjectNode schema ? schema.put("$schema", DRAFT_7) : YAML.createObjectNode();
    }

    private static String text(JsonNode file, String field, String path) {
        if (!file.path(field).isTextual()) {
            throw new IllegalArgumentException("%s lacks the text '%s'".formatted(path, field));
        }
        return file.path(field).textValue();
    }
}
