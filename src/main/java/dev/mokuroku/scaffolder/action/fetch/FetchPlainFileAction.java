package dev.mokuroku.scaffolder.action.fetch;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.content.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// `fetch:plain:file`: puts a file into the workspace as it is.
@ApplicationScoped
public class FetchPlainFileAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(FetchPlainFileAction.class, "/dev/mokuroku/scaffolder/action/fetch-plain-file.yaml");

    private final Contents contents;

    FetchPlainFileAction(Contents contents) {
        this.contents = contents;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        context.log().info("Fetching plain content from remote URL");
        contents.file(
                context,
                context.workspace().resolve(context.input().path("targetPath").asText()));
    }
}
