package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.bundle.YamlWriter;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.text.StructuredText;
import dev.mokuroku.scaffolder.action.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Adds fields to a descriptor of the workspace.
final class DescriptorEdit {
    private static final String DEFAULT_PATH = "catalog-info.yaml";
    private static final int MAX_LENGTH = 5_000_000;

    private DescriptorEdit() {}

    /// What is added beside the input of the step.
    interface Addition {
        void to(ObjectNode entity);
    }

    /// Reads the entity that the input names, adds to it, writes it back and gives it as the output.
    static void apply(ActionContext context, Addition addition) throws IOException {
        ObjectNode input = context.input();
        String path = input.path("entityFilePath").asText(DEFAULT_PATH);
        ObjectNode entity = entity(context, path);
        for (String field : List.of("labels", "annotations")) {
            put(entity.withObjectProperty("metadata"), field, input.path(field));
        }
        put(entity, "spec", input.path("spec"));
        addition.to(entity);
        Path file = context.workspace().resolve(input.path("writeToFile").asText(path));
        TextFile.write(file, YamlWriter.write(entity.deepCopy(), MAX_LENGTH));
        context.workspace().checkSize();
        context.output("annotatedObject", entity);
    }

    private static ObjectNode entity(ActionContext context, String path) throws IOException {
        if (context.input().path("objectYaml") instanceof ObjectNode given) {
            return given.deepCopy();
        }
        List<JsonNode> documents =
                StructuredText.documents(TextFile.read(context.workspace().resolve(path)), path);
        if (documents.size() != 1 || !(documents.getFirst() instanceof ObjectNode entity)) {
            throw ActionException.invalidInput(
                    "%s must hold one entity, but holds %d documents".formatted(path, documents.size()));
        }
        return entity;
    }

    private static void put(ObjectNode parent, String field, JsonNode added) {
        if (!added.isEmpty()) {
            added.properties().forEach(each -> parent.withObjectProperty(field).set(each.getKey(), each.getValue()));
        }
    }
}
