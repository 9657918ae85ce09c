package dev.mokuroku.scaffolder.action.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.bundle.YamlWriter;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// `catalog:write`: writes a descriptor whose annotation names the template.
@ApplicationScoped
public class WriteEntityAction implements Action {
    private static final String SOURCE_TEMPLATE = "backstage.io/source-template";
    private static final String DEFAULT_PATH = "catalog-info.yaml";
    private static final String REF_IN_DRY_RUN = "template:default/dry-run";
    private static final int MAX_LENGTH = 5_000_000;

    private final ActionDefinition definition =
            DefinitionFile.read(WriteEntityAction.class, "/dev/mokuroku/scaffolder/action/catalog-write.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        String path = context.input().path("filePath").asText(DEFAULT_PATH);
        ObjectNode entity = annotated(context);
        context.log().info("Writing " + path);
        Path file = context.workspace().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, YamlWriter.write(entity, MAX_LENGTH));
        context.workspace().checkSize();
    }

    /// A copy without values that stand twice, which YAML would write as an alias.
    private static ObjectNode annotated(ActionContext context) {
        String template = templateRef(context);
        ObjectNode entity = context.input().path("entity").deepCopy();
        if (template == null) {
            return entity;
        }
        if (!(entity.path("metadata") instanceof ObjectNode metadata)) {
            throw new ActionException("TypeError", "Cannot read properties of undefined (reading 'annotations')");
        }
        metadata.withObjectProperty("annotations").put(SOURCE_TEMPLATE, template);
        return entity;
    }

    private static @Nullable String templateRef(ActionContext context) {
        String ref = context.task().templateRef();
        return ref == null && context.dryRun() ? REF_IN_DRY_RUN : ref;
    }
}
