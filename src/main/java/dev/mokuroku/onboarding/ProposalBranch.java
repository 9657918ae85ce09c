package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import dev.mokuroku.source.github.client.RestWrite;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The branch of one repository that a descriptor is proposed in. What GitHub refuses is a
/// [RefusedProposalException].
final class ProposalBranch {
    static final String NAME = "mokuroku/add-catalog-info";

    private static final int MAX_RESPONSE_BYTES = 4 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GithubRest rest;
    private final GithubHost host;
    private final RepositoryDetails repository;

    ProposalBranch(GithubRest rest, GithubHost host, RepositoryDetails repository) {
        this.rest = rest;
        this.host = host;
        this.repository = repository;
    }

    /// @param commit that its branch was at when it was last open
    record PullRequest(int number, String url, boolean open, boolean merged, String commit) {}

    /// The one that is open, else the newest. Branches of this name in forks are others'.
    Optional<PullRequest> lastPullRequest() throws GithubException {
        String query =
                "?state=all&sort=created&direction=desc&per_page=100&head=%s:%s".formatted(repository.owner(), NAME);
        JsonNode found = requireSuccess(read("/pulls" + query), "cannot read its pull requests");
        return StreamSupport.stream(found.spliterator(), false)
                .map(ProposalBranch::pullRequest)
                .sorted((one, other) -> Boolean.compare(other.open(), one.open())) // stable
                .findFirst();
    }

    /// The message of its last commit; empty where there is no such branch.
    Optional<String> lastMessage() throws GithubException {
        RestResponse reference = read("/git/ref/heads/" + NAME);
        if (reference.status() == 404) {
            return Optional.empty();
        }
        String commit = requireSuccess(reference, "cannot read its branches")
                .path("object")
                .path("sha")
                .asText();
        return Optional.of(commitAt(commit).path("message").asText());
    }

    private JsonNode commitAt(String id) throws GithubException {
        return requireSuccess(read("/git/commits/" + id), "cannot read its commits");
    }

    /// Makes a commit that is in no branch yet, on top of the default branch.
    ///
    /// @return its id
    String commit(RepositoryDetails.Head head, String path, String text, String message) throws GithubException {
        String base = commitAt(head.commit()).path("tree").path("sha").asText();
        ObjectNode tree = json().put("base_tree", base);
        tree.putArray("tree")
                .addObject()
                .put("path", path)
                .put("mode", "100644")
                .put("type", "blob")
                .put("content", text);
        String treeSha = requireSuccess(write("POST", "/git/trees", tree), "cannot write files")
                .path("sha")
                .asText();
        ObjectNode commit = json().put("message", message).put("tree", treeSha);
        commit.putArray("parents").add(head.commit());
        return requireSuccess(write("POST", "/git/commits", commit), "cannot write commits")
                .path("sha")
                .asText();
    }

    /// False where GitHub refuses it, as it does where there is one already.
    boolean create(String commit) throws GithubException {
        RestResponse response = write(
                "POST", "/git/refs", json().put("ref", "refs/heads/" + NAME).put("sha", commit));
        if (response.status() == 422) {
            return false;
        }
        requireSuccess(response, "cannot create branches");
        return true;
    }

    /// Whatever it held before.
    void move(String commit) throws GithubException {
        ObjectNode moved = json().put("sha", commit).put("force", true);
        requireSuccess(write("PATCH", "/git/refs/heads/" + NAME, moved), "cannot update its branch %s".formatted(NAME));
    }

    void delete() throws GithubException {
        rest.write(host, new RestWrite(repository.owner(), "DELETE", host.api(path("/git/refs/heads/" + NAME)), ""));
    }

    PullRequest openPullRequest(RepositoryDetails.Head head, String title, String body) throws GithubException {
        ObjectNode request =
                json().put("title", title).put("body", body).put("head", NAME).put("base", head.branch());
        return pullRequest(requireSuccess(write("POST", "/pulls", request), "cannot open pull requests"));
    }

    private static PullRequest pullRequest(JsonNode json) {
        return new PullRequest(
                json.path("number").asInt(),
                json.path("html_url").asText(),
                json.path("state").asText().equals("open"),
                json.path("merged_at").isTextual(),
                json.path("head").path("sha").asText());
    }

    private RestResponse read(String path) throws GithubException {
        return rest.get(
                host,
                new RestRequest(repository.owner(), host.api(path(path)), RestRequest.JSON, null, MAX_RESPONSE_BYTES));
    }

    private RestResponse write(String method, String path, ObjectNode body) throws GithubException {
        return rest.write(host, new RestWrite(repository.owner(), method, host.api(path(path)), body.toString()));
    }

    private String path(String below) {
        return "/repos/" + repository.slug() + below;
    }

    /// GitHub answers 404 to credentials that may not write, lest they learn what is there.
    private JsonNode requireSuccess(RestResponse response, String failure) {
        JsonNode json = jsonOf(response);
        if (response.status() < 300) {
            return json;
        }
        boolean forbidden = response.status() == 403 || response.status() == 404;
        throw new RefusedProposalException(
                forbidden ? ErrorCode.FORBIDDEN : ErrorCode.CONFLICT,
                "openPullRequest",
                forbidden
                        ? "the credentials lack access to %s: %s; they need the permissions contents: write and pull requests: write"
                                .formatted(repository.slug(), failure)
                        : "GitHub refused for %s: %s: %s"
                                .formatted(repository.slug(), failure, reason(response, json)));
    }

    private static String reason(RestResponse response, JsonNode json) {
        return json.path("message").asText("status " + response.status());
    }

    private static JsonNode jsonOf(RestResponse response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
