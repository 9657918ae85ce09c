package dev.mokuroku.scaffolder.github.pullrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/// Opens a pull request with the files of the workspace.
@ApplicationScoped
public class PublishPullRequest implements Action {
    private static final ActionDefinition DEFINITION = DefinitionFile.read(
            PublishPullRequest.class, "/dev/mokuroku/scaffolder/github/publish-github-pull-request.yaml");
    /// What a dry run gives as the number.
    private static final int EXAMPLE_NUMBER = 43;

    private final GithubSteps steps;

    public PublishPullRequest(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        if (context.dryRun()) {
            step.log().info("Performing dry run of creating pull request");
            output(step, step.text("branchName", ""), step.repository().text(), EXAMPLE_NUMBER);
            step.log().info("Dry run complete");
            return;
        }
        try {
            propose(step);
        } catch (RefusedCallException refused) {
            throw new ActionException(
                    "GithubResponseError",
                    "Pull request creation failed; caused by %s: %s".formatted(refused.name(), refused.getMessage()));
        }
    }

    private static void propose(GithubStep step) throws IOException, InterruptedException {
        Optional<JsonNode> opened = new Proposal(step).open();
        if (opened.isEmpty()) {
            step.log().info("No changes to commit, pull request was not created");
            return;
        }
        JsonNode pullRequest = opened.get();
        int number = pullRequest.path("number").asInt();
        new Reviewers(step, number).request();
        output(
                step,
                pullRequest.path("base").asText(),
                pullRequest.path("html_url").asText(),
                number);
    }

    private static void output(GithubStep step, String branch, String url, int number) {
        step.output("targetBranchName", branch);
        step.output("remoteUrl", url);
        step.context().output("pullRequestNumber", IntNode.valueOf(number));
    }
}
