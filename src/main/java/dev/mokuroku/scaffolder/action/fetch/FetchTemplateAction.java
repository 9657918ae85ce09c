package dev.mokuroku.scaffolder.action.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/// `fetch:template`: renders a folder of files into the workspace.
@ApplicationScoped
public class FetchTemplateAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(FetchTemplateAction.class, "/dev/mokuroku/scaffolder/action/fetch-template.yaml");

    private final SkeletonFetch skeletons;

    FetchTemplateAction(SkeletonFetch skeletons) {
        this.skeletons = skeletons;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        ObjectNode input = context.input();
        Path target = context.workspace().resolve(input.path("targetPath").asText("./"));
        skeletons.render(context, target, TemplateInput.options(input), TemplateInput.values(input));
    }
}
