package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Enables GitHub Pages. A repository has one site.
@ApplicationScoped
public class EnablePages implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(EnablePages.class, "/dev/mokuroku/scaffolder/github/github-pages-enable.yaml");

    private final GithubSteps steps;

    public EnablePages(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        String build = step.text("buildType", "workflow");
        String branch = step.text("sourceBranch", "main");
        String folder = step.text("sourcePath", "/");
        step.log()
                .info(
                        "Attempting to enable GitHub Pages for %s with \"%s\" build type, on source branch \"%s\" and source path \"%s\""
                                .formatted(step.repository().slug(), build, branch, folder));
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("build_type", build);
        body.putObject("source").put("branch", branch).put("path", folder);
        String path = step.repository().api("/pages");
        step.creation()
                .onceNamed("enable.pages", _ -> Findings.one(step, path).map(_ -> (JsonNode) BooleanNode.TRUE), () -> {
                    step.send(ApiRequest.post(path, body));
                    return BooleanNode.TRUE;
                });
        step.log().info("Completed enabling GitHub Pages");
    }
}
