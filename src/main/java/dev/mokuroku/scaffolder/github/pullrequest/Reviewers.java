package dev.mokuroku.scaffolder.github.pullrequest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.List;
import java.util.stream.StreamSupport;

/// Requests the reviewers of a pull request and assigns it. The pull request is of use without them, so a refusal
/// is only logged. Each request may be repeated.
final class Reviewers {
    /// As many as GitHub takes.
    private static final int MAX_ASSIGNEES = 10;

    private final GithubStep step;
    private final int number;

    Reviewers(GithubStep step, int number) {
        this.step = step;
        this.number = number;
    }

    void request() throws InterruptedException {
        if (step.has("reviewers") || step.has("teamReviewers")) {
            requestReviews();
        }
        if (step.has("assignees")) {
            assign();
        }
    }

    private void requestReviews() throws InterruptedException {
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        if (step.has("reviewers")) {
            body.set("reviewers", step.input("reviewers"));
        }
        if (step.has("teamReviewers")) {
            fill(
                    body.putArray("team_reviewers"),
                    step.texts("teamReviewers").stream().distinct().toList());
        }
        try {
            JsonNode answer = step.sendRepeatable(
                    ApiRequest.post(step.repository().api("/pulls/%d/requested_reviewers".formatted(number)), body));
            step.log()
                    .info("Added users [%s] and teams [%s] as reviewers to Pull request %d"
                            .formatted(
                                    names(answer.path("requested_reviewers"), "login"),
                                    names(answer.path("requested_teams"), "slug"),
                                    number));
        } catch (RefusedCallException refused) {
            logFailure("reviewers", refused);
        }
    }

    private void assign() throws InterruptedException {
        List<String> assignees = step.texts("assignees");
        if (assignees.size() > MAX_ASSIGNEES) {
            step.log().warn("Assignees list is too long, only the first 10 will be used.");
        }
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        fill(body.putArray("assignees"), assignees.stream().limit(MAX_ASSIGNEES).toList());
        try {
            JsonNode issue = step.sendRepeatable(
                    ApiRequest.post(step.repository().api("/issues/%d/assignees".formatted(number)), body));
            step.log()
                    .info("Added assignees [%s] to Pull request %d"
                            .formatted(names(issue.path("assignees"), "login"), number));
        } catch (RefusedCallException refused) {
            logFailure("assignees", refused);
        }
    }

    private void logFailure(String what, RefusedCallException refused) {
        step.log()
                .write(
                        ActionLog.Level.ERROR,
                        "Failure when adding %s to Pull request %d %s".formatted(what, number, refused.getMessage()),
                        refused.details());
    }

    private static void fill(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static String names(JsonNode accounts, String field) {
        return StreamSupport.stream(accounts.spliterator(), false)
                .map(account -> account.path(field).asText())
                .collect(joining(", "));
    }
}
