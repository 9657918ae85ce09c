package dev.mokuroku.scaffolder.github.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.GithubSteps;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// Opens an issue.
@ApplicationScoped
public class CreateIssue implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(CreateIssue.class, "/dev/mokuroku/scaffolder/github/github-issues-create.yaml");

    private final GithubSteps steps;

    public CreateIssue(GithubSteps steps) {
        this.steps = steps;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        GithubStep step = steps.step(context);
        String title = step.text("title", "");
        String name = step.repository().name();
        step.log().info("Creating issue \"%s\" on repo %s".formatted(title, name));
        if (context.dryRun()) {
            step.log().info("Performing dry run of creating issue \"%s\"".formatted(title));
            output(
                    step,
                    "https://github.com/%s/issues/42"
                            .formatted(step.repository().slug()),
                    42);
            step.log().info("Dry run complete");
            return;
        }
        try {
            JsonNode issue = create(step, body(step, title));
            output(step, issue.path("html_url").asText(), issue.path("number").asInt());
            step.log()
                    .info("Successfully created issue #%d: %s"
                            .formatted(
                                    issue.path("number").asInt(),
                                    issue.path("html_url").asText()));
        } catch (RefusedCallException refused) {
            step.log()
                    .warn("Failed: creating issue '%s' on repo: '%s', %s".formatted(title, name, refused.getMessage()));
            throw refused;
        }
    }

    private static JsonNode create(GithubStep step, ObjectNode body) throws IOException, InterruptedException {
        String path = step.repository().api("/issues");
        String newest = path + "?state=all&sort=created&direction=desc&per_page=";
        return step.creation()
                .once(
                        "create.issue",
                        () -> Findings.highestId(step, newest + 1, ""),
                        after -> Findings.after(step, newest + 100, "", after)
                                .filter(issue -> Findings.same(issue, body, "title", "body"))
                                .map(CreateIssue::link)
                                .findFirst(),
                        () -> link(step.send(ApiRequest.post(path, body))));
    }

    private static ObjectNode body(GithubStep step, String title) {
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("title", title);
        for (String field : List.of("body", "assignees", "milestone", "labels")) {
            if (step.has(field)) {
                body.set(field, step.input(field));
            }
        }
        return body;
    }

    private static JsonNode link(JsonNode issue) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("html_url", issue.path("html_url").asText())
                .put("number", issue.path("number").asInt());
    }

    private static void output(GithubStep step, String url, int number) {
        step.output("issueUrl", url);
        step.context().output("issueNumber", IntNode.valueOf(number));
    }
}
