package dev.mokuroku.scaffolder.action.fetch;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.content.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/// `fetch:plain`: puts a folder into the workspace as it is.
@ApplicationScoped
public class FetchPlainAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(FetchPlainAction.class, "/dev/mokuroku/scaffolder/action/fetch-plain.yaml");

    private final Contents contents;

    FetchPlainAction(Contents contents) {
        this.contents = contents;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        context.log().info("Fetching plain content from remote URL");
        Path target =
                context.workspace().resolve(context.input().path("targetPath").asText("./"));
        contents.folder(context, target);
    }
}
