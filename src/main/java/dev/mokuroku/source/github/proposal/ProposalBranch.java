package dev.mokuroku.source.github.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestAnswer;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestWrite;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The branch of one repository that a descriptor is proposed in. What GitHub refuses is a
/// [RefusedProposalException].
final class ProposalBranch {
    static final String NAME = "mokuroku/add-catalog-info";

    private static final int ANSWER_BYTES = 4 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GithubRest rest;
    private final GithubHost host;
    private final RepositoryFacts repository;

    ProposalBranch(GithubRest rest, GithubHost host, RepositoryFacts repository) {
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
        JsonNode found = done(read("/pulls" + query), "its pull requests are not to be seen");
        return StreamSupport.stream(found.spliterator(), false)
                .map(ProposalBranch::pullRequest)
                .sorted((one, other) -> Boolean.compare(other.open(), one.open())) // stable
                .findFirst();
    }

    /// The message of its last commit; empty where there is no such branch.
    Optional<String> lastMessage() throws GithubException {
        RestAnswer reference = read("/git/ref/heads/" + NAME);
        if (reference.status() == 404) {
            return Optional.empty();
        }
        String commit = done(reference, "its branches are not to be seen")
                .path("object")
                .path("sha")
                .asText();
        return Optional.of(commitAt(commit).path("message").asText());
    }

    private JsonNode commitAt(String id) throws GithubException {
        return done(read("/git/commits/" + id), "its commits are not to be seen");
    }

    /// Makes a commit that is in no branch yet, on top of the default branch.
    ///
    /// @return its id
    String commit(RepositoryFacts.Head head, String path, String text, String message) throws GithubException {
        String base = commitAt(head.commit()).path("tree").path("sha").asText();
        ObjectNode tree = json().put("base_tree", base);
        tree.putArray("tree")
                .addObject()
                .put("path", path)
                .put("mode", "100644")
                .put("type", "blob")
                .put("content", text);
        String whole = done(write("POST", "/git/trees", tree), "it takes no files")
                .path("sha")
                .asText();
        ObjectNode commit = json().put("message", message).put("tree", whole);
        commit.putArray("parents").add(head.commit());
        return done(write("POST", "/git/commits", commit), "it takes no commits")
                .path("sha")
                .asText();
    }

    /// False where GitHub refuses it, as it does where there is one already.
    boolean create(String commit) throws GithubException {
        RestAnswer answer = write(
                "POST", "/git/refs", json().put("ref", "refs/heads/" + NAME).put("sha", commit));
        if (answer.status() == 422) {
            return false;
        }
        done(answer, "it takes no branches");
        return true;
    }

    /// Whatever it held before.
    void move(String commit) throws GithubException {
        ObjectNode moved = json().put("sha", commit).put("force", true);
        done(write("PATCH", "/git/refs/heads/" + NAME, moved), "its branch %s cannot be moved".formatted(NAME));
    }

    void delete() throws GithubException {
        rest.write(host, new RestWrite(repository.owner(), "DELETE", host.api(path("/git/refs/heads/" + NAME)), ""));
    }

    PullRequest openPullRequest(RepositoryFacts.Head head, String title, String body) throws GithubException {
        ObjectNode wanted =
                json().put("title", title).put("body", body).put("head", NAME).put("base", head.branch());
        return pullRequest(done(write("POST", "/pulls", wanted), "it takes no pull requests"));
    }

    private static PullRequest pullRequest(JsonNode told) {
        return new PullRequest(
                told.path("number").asInt(),
                told.path("html_url").asText(),
                told.path("state").asText().equals("open"),
                told.path("merged_at").isTextual(),
                told.path("head").path("sha").asText());
    }

    private RestAnswer read(String path) throws GithubException {
        return rest.get(
                host, new RestRequest(repository.owner(), host.api(path(path)), RestRequest.JSON, null, ANSWER_BYTES));
    }

    private RestAnswer write(String method, String path, ObjectNode body) throws GithubException {
        return rest.write(host, new RestWrite(repository.owner(), method, host.api(path(path)), body.toString()));
    }

    private String path(String below) {
        return "/repos/" + repository.slug() + below;
    }

    /// GitHub answers 404 to credentials that may not write, lest they learn what is there.
    private JsonNode done(RestAnswer answer, String otherwise) {
        JsonNode told = jsonOf(answer);
        if (answer.status() < 300) {
            return told;
        }
        boolean forbidden = answer.status() == 403 || answer.status() == 404;
        throw new RefusedProposalException(
                forbidden ? ErrorCode.FORBIDDEN : ErrorCode.CONFLICT,
                "openPullRequest",
                forbidden
                        ? "the credentials may not do that in %s, %s; they need the permissions contents: write and pull requests: write"
                                .formatted(repository.slug(), otherwise)
                        : "GitHub refuses it in %s, %s: %s"
                                .formatted(repository.slug(), otherwise, reason(answer, told)));
    }

    private static String reason(RestAnswer answer, JsonNode told) {
        return told.path("message").asText("it answers " + answer.status());
    }

    private static JsonNode jsonOf(RestAnswer answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
