package dev.mokuroku.scaffolder.github.pullrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.util.Optional;

/// Makes the commit, the branch and the pull request of a step. For one thread.
///
/// The commit is stored before the branch is created. After a crash, the branch and the pull request are this
/// step's own if they hold the stored commit.
final class Proposal {
    private final GithubStep step;

    Proposal(GithubStep step) {
        this.step = step;
    }

    /// @return `number`, `html_url`, `base`; empty if there is nothing to change and the step wants no pull request
    /// then
    Optional<JsonNode> open() throws IOException, InterruptedException {
        JsonNode repository = step.send(ApiRequest.get(step.repository().api("")));
        String base =
                step.text("targetBranchName", repository.path("default_branch").asText());
        HeadBranch head = new Fork(step).head(repository);
        JsonNode commit = step.context().once("create.commit", () -> commit(head, base));
        if (commit.path("empty").asBoolean() && !step.flag("createWhenEmpty", true)) {
            return Optional.empty();
        }
        String sha = commit.path("sha").asText();
        step.once("move.branch", () -> {
            if (!head.tip().equals(Optional.of(sha))) {
                head.moveTo(sha, commit.path("onBranch").asBoolean());
            }
        });
        return Optional.of(step.creation().onceNamed("create.pull.request", _ -> find(head, sha), () -> {
            Optional<JsonNode> existing = commit.path("onBranch").asBoolean() ? head.pullRequest() : Optional.empty();
            return details(
                    existing.isPresent()
                            ? existing.get()
                            : step.send(ApiRequest.post(step.repository().api("/pulls"), body(head, base))));
        }));
    }

    /// Makes a commit that no branch holds yet.
    private JsonNode commit(HeadBranch head, String base) throws IOException, InterruptedException {
        Optional<String> tip = head.tip();
        head.checkMayBeUsed(tip.isPresent(), step.flag("update", false));
        JsonNode parent = lastCommit(
                tip.isPresent() ? head.api("") : step.repository().api(""), tip.isPresent() ? head.name() : base);
        String parentSha = parent.path("sha").asText();
        String parentTree = parent.path("commit").path("tree").path("sha").asText();
        String tree = tree(head, Changes.of(step, parentSha), parentTree);
        ObjectNode body = PlainJson.MAPPER
                .createObjectNode()
                .put("message", step.text("commitMessage", step.text("title", "")))
                .put("tree", tree);
        body.putArray("parents").add(parentSha);
        author(body);
        JsonNode commit = step.sendRepeatable(ApiRequest.post(head.api("/git/commits"), body));
        return PlainJson.MAPPER
                .createObjectNode()
                .put("sha", commit.path("sha").asText())
                .put("onBranch", tip.isPresent())
                .put("empty", tree.equals(parentTree));
    }

    private JsonNode lastCommit(String repository, String branch) throws InterruptedException {
        return step.send(ApiRequest.get(
                        "%s/commits?sha=%s&per_page=1".formatted(repository, RepositoryUrl.escaped(branch))))
                .path(0);
    }

    private String tree(HeadBranch head, ArrayNode entries, String base) throws InterruptedException {
        if (entries.isEmpty()) {
            return base;
        }
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("base_tree", base);
        body.set("tree", entries);
        return step.sendRepeatable(ApiRequest.post(head.api("/git/trees"), body))
                .path("sha")
                .asText();
    }

    /// Without an author GitHub names the account of the credentials, and signs the commits of an App.
    private void author(ObjectNode commit) {
        boolean named = step.has("gitAuthorName") || step.has("gitAuthorEmail");
        if (named && !step.flag("forceEmptyGitAuthor", false)) {
            commit.putObject("author")
                    .put("name", step.text("gitAuthorName", step.author().name()))
                    .put("email", step.text("gitAuthorEmail", step.author().email()));
        }
    }

    private Optional<JsonNode> find(HeadBranch head, String commit) throws InterruptedException {
        return head.pullRequest()
                .filter(found -> found.path("head").path("sha").asText().equals(commit))
                .map(Proposal::details);
    }

    private ObjectNode body(HeadBranch head, String base) {
        ObjectNode body = PlainJson.MAPPER
                .createObjectNode()
                .put("head", head.owner() + ":" + head.name())
                .put("base", base)
                .put("title", step.text("title", ""))
                .put("body", step.text("description", ""));
        if (step.has("draft")) {
            body.set("draft", step.input("draft"));
        }
        return body;
    }

    private static JsonNode details(JsonNode pullRequest) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("number", pullRequest.path("number").asInt())
                .put("html_url", pullRequest.path("html_url").asText())
                .put("base", pullRequest.path("base").path("ref").asText());
    }
}
