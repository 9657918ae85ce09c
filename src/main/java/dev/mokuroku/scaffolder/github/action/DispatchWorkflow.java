package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Starts a workflow of GitHub Actions.
@ApplicationScoped
public class DispatchWorkflow implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(DispatchWorkflow.class, "/dev/mokuroku/scaffolder/github/github-actions-dispatch.yaml");

    private final GithubSteps steps;

    public DispatchWorkflow(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        String workflow = step.text("workflowId", "");
        String ref = step.text("branchOrTagName", "");
        step.log()
                .info("Dispatching workflow %s for repo %s on %s"
                        .formatted(workflow, step.repository().text(), ref));
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("ref", ref);
        if (step.has("workflowInputs")) {
            body.set("inputs", step.input("workflowInputs"));
        }
        boolean details = step.flag("returnWorkflowRunDetails", false);
        if (details) {
            body.put("return_run_details", true);
        }
        String path = step.repository().api("/actions/workflows/" + RepositoryUrl.escaped(workflow));
        String runs =
                "%s/runs?event=workflow_dispatch&branch=%s&per_page=20".formatted(path, RepositoryUrl.escaped(ref));
        JsonNode run = step.creation()
                .once(
                        "dispatch.workflow",
                        () -> Findings.highestId(step, runs, "workflow_runs"),
                        after -> Findings.after(step, runs, "workflow_runs", after)
                                .<JsonNode>map(DispatchWorkflow::details)
                                .findFirst(),
                        () -> objectOf(step.send(ApiRequest.post(path + "/dispatches", body))));
        step.log().info("Workflow %s dispatched successfully".formatted(workflow));
        if (details) {
            output(context, run);
        }
    }

    /// A missing body is not stored.
    private static JsonNode objectOf(JsonNode body) {
        return body.isObject() ? body : PlainJson.MAPPER.createObjectNode();
    }

    private static ObjectNode details(JsonNode run) {
        ObjectNode details = PlainJson.MAPPER.createObjectNode();
        details.set("workflow_run_id", run.path("id"));
        details.set("run_url", run.path("url"));
        details.set("html_url", run.path("html_url"));
        return details;
    }

    private static void output(ActionContext context, JsonNode run) {
        context.output("workflowRunId", run.path("workflow_run_id"));
        context.output("workflowRunUrl", run.path("run_url"));
        context.output("workflowRunHtmlUrl", run.path("html_url"));
    }
}
