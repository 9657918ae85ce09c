package dev.mokuroku.scaffolder.action.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionLog.Level;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.action.text.TextFile;
import dev.mokuroku.scaffolder.content.Contents;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.Templating;
import dev.mokuroku.scaffolder.workspace.TemporaryFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `fetch:template:file`: renders a file into the workspace.
@ApplicationScoped
public class FetchTemplateFileAction implements Action {
    private final ActionDefinition definition = DefinitionFile.read(
            FetchTemplateFileAction.class, "/dev/mokuroku/scaffolder/action/fetch-template-file.yaml");

    private final Contents contents;
    private final Templating templating;

    FetchTemplateFileAction(Contents contents, Templating templating) {
        this.contents = contents;
        this.templating = templating;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        ObjectNode input = context.input();
        String targetPath = input.path("targetPath").asText();
        Path target = context.workspace().resolve(targetPath);
        if (Files.exists(target) && !input.path("replace").asBoolean(false)) {
            context.log().info("File %s already exists in workspace, not replacing.".formatted(targetPath));
            return;
        }
        context.log().info("Fetching template file content from remote URL");
        String template = fetched(context);
        ObjectNode values = TemplateInput.values(input);
        context.log().write(Level.INFO, "Processing template file with input values", values.isEmpty() ? null : values);
        String rendered = rendered(template, input);
        Files.createDirectories(target.getParent());
        Files.writeString(target, rendered);
        context.workspace().checkSize();
        context.log().info("Template file has been written to %s".formatted(target));
    }

    private String rendered(String template, ObjectNode input) {
        try {
            return templating.compile(template, TemplateInput.dialect(input)).render(TemplateInput.scope(input));
        } catch (TemplateException failed) {
            throw failed.in(input.path("url").asText());
        }
    }

    private String fetched(ActionContext context) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.beside(context.workspace())) {
            Path file = folder.path().resolve("template");
            contents.file(context, file);
            return TextFile.readBounded(file);
        }
    }
}
