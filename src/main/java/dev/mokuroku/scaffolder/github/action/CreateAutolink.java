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

/// Creates an autolink reference. GitHub has one for each prefix.
@ApplicationScoped
public class CreateAutolink implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(CreateAutolink.class, "/dev/mokuroku/scaffolder/github/github-autolinks-create.yaml");

    private final GithubSteps steps;

    public CreateAutolink(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        step.log()
                .info("Creating autolink reference for repo "
                        + step.repository().text());
        ObjectNode body = PlainJson.MAPPER
                .createObjectNode()
                .put("key_prefix", step.text("keyPrefix", ""))
                .put("url_template", step.text("urlTemplate", ""));
        if (step.has("isAlphanumeric")) {
            body.set("is_alphanumeric", step.input("isAlphanumeric"));
        }
        String path = step.repository().api("/autolinks");
        step.creation()
                .onceNamed(
                        "create.autolink",
                        _ -> Findings.all(step, path + "?per_page=100", "")
                                .filter(link -> Findings.same(link, body, "key_prefix", "url_template"))
                                .<JsonNode>map(_ -> BooleanNode.TRUE)
                                .findFirst(),
                        () -> {
                            step.send(ApiRequest.post(path, body));
                            return BooleanNode.TRUE;
                        });
        step.log().info("Autolink reference created successfully");
    }
}
