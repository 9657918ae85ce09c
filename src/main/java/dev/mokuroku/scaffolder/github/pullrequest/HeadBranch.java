package dev.mokuroku.scaffolder.github.pullrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The branch of a pull request, in the repository or in a fork.
///
/// @param owner of the fork, or of the repository
record HeadBranch(GithubStep step, String owner, String repository, String name) {
    /// The last commit, if the branch exists.
    Optional<String> tip() throws InterruptedException {
        return Findings.one(step, api("/git/ref/heads/" + escapedName()))
                .map(ref -> ref.path("object").path("sha").asText());
    }

    /// The open pull request from this branch.
    Optional<JsonNode> pullRequest() throws InterruptedException {
        String head = RepositoryUrl.escaped(owner + ":" + name);
        return Findings.all(step, step.repository().api("/pulls?state=open&per_page=1&head=" + head), "")
                .findFirst();
    }

    /// Creates the branch, or adds the commit to it.
    void moveTo(String commit, boolean exists) throws IOException, InterruptedException {
        if (exists) {
            ObjectNode body =
                    PlainJson.MAPPER.createObjectNode().put("sha", commit).put("force", false);
            step.send(ApiRequest.patch(api("/git/refs/heads/" + escapedName()), body));
            return;
        }
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("sha", commit).put("ref", "refs/heads/" + name);
        step.creation()
                .onceNamed(
                        "create.branch",
                        _ -> tip().filter(commit::equals).map(_ -> (JsonNode) BooleanNode.TRUE),
                        () -> {
                            step.send(ApiRequest.post(api("/git/refs"), body));
                            return BooleanNode.TRUE;
                        });
    }

    /// @throws ActionException if the branch exists and the step may not add to it
    void checkMayBeUsed(boolean exists, boolean update) throws InterruptedException {
        if (!exists || update) {
            return;
        }
        Optional<JsonNode> open = pullRequest();
        throw ActionException.conflict(
                open.isPresent()
                        ? "Pull request already exists: %s. Set the input update to true to add to it."
                                .formatted(open.get().path("html_url").asText())
                        : "The branch %s exists already in %s/%s. Choose another branchName, or set the input update to true to add to it."
                                .formatted(name, owner, repository));
    }

    String api(String below) {
        return "/repos/%s/%s%s".formatted(RepositoryUrl.escaped(owner), RepositoryUrl.escaped(repository), below);
    }

    private String escapedName() {
        return Arrays.stream(name.split("/")).map(RepositoryUrl::escaped).collect(Collectors.joining("/"));
    }
}
