package dev.mokuroku.scaffolder.github.pullrequest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.source.github.write.ApiRequest;
import java.time.Duration;
import java.util.Optional;

/// Finds where the branch of a pull request can be: in the repository, or in a fork if the credentials may not push.
final class Fork {
    private static final int MAX_LOOKUPS = 10;
    /// GitHub makes forks in the background.
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final GithubStep step;

    Fork(GithubStep step) {
        this.step = step;
    }

    /// @param repository as GitHub shows it
    HeadBranch head(JsonNode repository) throws InterruptedException {
        String branch = step.text("branchName", "");
        JsonNode push = repository.path("permissions").path("push");
        if (!step.flag("forceFork", false) && push.asBoolean(true)) {
            return new HeadBranch(
                    step, step.repository().owner(), step.repository().name(), branch);
        }
        // GitHub answers with the fork that exists.
        JsonNode fork = step.sendRepeatable(
                ApiRequest.post(step.repository().api("/forks"), PlainJson.MAPPER.createObjectNode()));
        HeadBranch head = new HeadBranch(
                step,
                fork.path("owner").path("login").asText(),
                fork.path("name").asText(),
                branch);
        await(head);
        return head;
    }

    private void await(HeadBranch head) throws InterruptedException {
        for (int lookup = 0; lookup < MAX_LOOKUPS; lookup++) {
            Optional<JsonNode> found = Findings.one(step, head.api("/commits?per_page=1"));
            if (found.isPresent()) {
                return;
            }
            step.context().cancellation().sleep(WAIT);
        }
        throw ActionException.failed("GitHub has not finished the fork %s/%s yet: try the task again"
                .formatted(head.owner(), head.repository()));
    }
}
