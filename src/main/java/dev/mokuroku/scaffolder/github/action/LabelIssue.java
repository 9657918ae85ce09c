package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds labels to an issue or a pull request.
@ApplicationScoped
public class LabelIssue implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(LabelIssue.class, "/dev/mokuroku/scaffolder/github/github-issues-label.yaml");

    private final GithubSteps steps;

    public LabelIssue(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws InterruptedException {
        GithubStep step = steps.step(context);
        String number = step.input("number").asText();
        step.log()
                .info("Adding labels to %s issue on repo %s"
                        .formatted(number, step.repository().name()));
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        body.set("labels", step.input("labels"));
        try {
            // GitHub adds a label that the issue has already without a change.
            step.sendRepeatable(ApiRequest.post(step.repository().api("/issues/%s/labels".formatted(number)), body));
        } catch (RefusedCallException refused) {
            step.log()
                    .warn("Failed: adding labels to issue: '%s' on repo: '%s', %s"
                            .formatted(number, step.repository().name(), refused.getMessage()));
        }
    }
}
