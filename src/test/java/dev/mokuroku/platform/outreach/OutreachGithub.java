package dev.mokuroku.platform.outreach;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.FakeTree;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A GitHub whose repositories use a base image, each under a name of its own. Jobs do not run by themselves.
public final class OutreachGithub extends FakeGithubResource {
    static final String BRANCH = "mokuroku/campaign-base-2";
    static final String TITLE = "Move to base 2.0.0";
    static final String OWN_MESSAGE = TITLE + "\n\nMokuroku-Campaign: base-2";
    static final String DOCKERFILE = "FROM acme/base:1.0.0\n";

    @Override
    protected Map<String, String> prepare() {
        return Map.of("mokuroku.platform.outreach.enabled", "true", "mokuroku.dry-run", "true");
    }

    /// From now on there is this repository with a Dockerfile, and with no issue, pull request or branch of a campaign.
    ///
    /// @param fields of the repository, as a JSON object
    /// @param paths of further files
    void holds(String name, String fields, String... paths) {
        ObjectNode repository = GithubJson.resource("rest-repository.json");
        repository.put("name", name).put("full_name", "acme/" + name).put("has_issues", true);
        repository.put("default_branch", "trunk").put("archived", false);
        repository.setAll((ObjectNode) GithubJson.parse(fields));
        responds(name, "", okJson(repository.toString()));
        responds(
                name,
                "/git/refs/heads/trunk",
                okJson(reference(name, "trunk", "commit-1").toString()));
        responds(
                name,
                "/commits/commit-1",
                okJson(commitOfBranch("commit-1", "Sell").toString()));
        ObjectNode[] files = Stream.concat(Stream.of("Dockerfile"), Arrays.stream(paths))
                .map(path -> FakeTree.file(path, "blob-1"))
                .toArray(ObjectNode[]::new);
        responds(
                name, "/git/trees/commit-1", okJson(FakeTree.of("tree-1", files).toString()));
        responds(name, "/git/blobs/blob-1", ok(DOCKERFILE));
        responds(name, "/pulls", okJson("[]"));
        responds(name, "/issues", okJson("[]"));
        responds(name, "/git/refs/heads/" + BRANCH, FakeGithub.refusal(404, "Not Found"));
        created(name, "/git/trees", FakeTree.of("tree-2"));
        created(name, "/git/commits", commit("commit-2", OWN_MESSAGE));
        created(name, "/git/refs", reference(name, BRANCH, "commit-2"));
    }

    /// From now on a pull request can be opened.
    void takesAPullRequest(String name) {
        ObjectNode opened = pullRequest("open", null);
        created(name, "/pulls", opened);
        respondsToIssue(name, 7, "open", "");
    }

    /// From now on the list of pull requests is this one.
    void listsPullRequests(String name, ObjectNode... pullRequests) {
        github().rest(get(urlPathEqualTo(path(name, "/pulls")))
                .willReturn(okJson(GithubJson.array(List.of(pullRequests)).toString())));
        for (ObjectNode each : pullRequests) {
            respondsToIssue(
                    name, each.path("number").asInt(), each.path("state").asText(), "");
        }
    }

    static ObjectNode pullRequest(String state, @Nullable String mergedAt) {
        return GithubJson.resource("pull-request.json").put("state", state).put("merged_at", mergedAt);
    }

    /// From now on an issue can be created.
    void takesAnIssue(String name) {
        created(name, "/issues", issue(name, 9, "open", ""));
    }

    /// From now on there is an issue with the body of the last request for one.
    void listsTheIssue(String name, String state) {
        String body = body(name, "/issues").path("body").asText();
        github().rest(get(urlPathEqualTo(path(name, "/issues")))
                .willReturn(okJson(
                        GithubJson.array(List.of(issue(name, 9, state, body))).toString())));
        respondsToIssue(name, 9, state, body);
    }

    private void respondsToIssue(String name, int number, String state, String body) {
        String path = "/issues/" + number;
        github().rest(any(urlPathEqualTo(path(name, path)))
                .willReturn(okJson(issue(name, number, state, body).toString())));
        github().rest(patch(urlPathEqualTo(path(name, path)))
                .willReturn(okJson(issue(name, number, state, body).toString())));
        github().rest(get(urlPathEqualTo(path(name, path + "/comments"))).willReturn(okJson("[]")));
        created(name, path + "/comments", GithubJson.object().put("id", 1).put("body", ""));
    }

    /// There is the branch, and its last commit has this message.
    void holdsBranch(String name, String message) {
        github().rest(post(urlPathEqualTo(path(name, "/git/refs")))
                .willReturn(FakeGithub.refusal(422, "Reference already exists")));
        responds(
                name,
                "/git/refs/heads/" + BRANCH,
                okJson(reference(name, BRANCH, "commit-0").toString()));
        responds(
                name,
                "/commits/commit-0",
                okJson(commitOfBranch("commit-0", message).toString()));
        github().rest(delete(urlPathEqualTo(path(name, "/git/refs/heads/" + BRANCH)))
                .willReturn(noContent()));
    }

    /// Answers this write so from now on.
    void fails(String name, String method, String path, int status) {
        github().rest(request(method, urlPathEqualTo(path(name, path)))
                .willReturn(FakeGithub.refusal(status, "It does not work")));
    }

    /// Every call below the repository that wrote, in order: `POST /git/refs`.
    List<String> writes(String name) {
        return writesBelow(name)
                .map(call -> call.getMethod() + call.getUrl().replace(path(name, ""), " "))
                .toList();
    }

    /// The body of the last call that wrote there.
    JsonNode body(String name, String path) {
        return GithubJson.parse(writesBelow(name)
                .filter(call -> call.getUrl().equals(path(name, path)))
                .toList()
                .getLast()
                .getBodyAsString());
    }

    private Stream<LoggedRequest> writesBelow(String name) {
        return github().requests().stream()
                .filter(call -> call.getUrl().startsWith(path(name, "/")))
                .filter(call -> !call.getMethod().equals(RequestMethod.GET));
    }

    private void responds(String name, String path, ResponseDefinitionBuilder response) {
        github().rest(any(urlPathEqualTo(path(name, path))).willReturn(response));
    }

    private void created(String name, String path, JsonNode json) {
        github().rest(post(urlPathEqualTo(path(name, path))).willReturn(jsonResponse(json.toString(), 201)));
    }

    private ObjectNode issue(String name, int number, String state, String body) {
        return GithubJson.resource("issue.json")
                .put("url", github().apiUrl() + path(name, "/issues/" + number))
                .put("number", number)
                .put("state", state)
                .put("body", body);
    }

    private ObjectNode reference(String name, String branch, String commit) {
        ObjectNode reference = GithubJson.resource("ref.json")
                .put("ref", "refs/heads/" + branch)
                .put("url", github().apiUrl() + path(name, "/git/refs/heads/" + branch));
        ((ObjectNode) reference.path("object")).put("sha", commit);
        return reference;
    }

    private static ObjectNode commit(String sha, String message) {
        return GithubJson.resource("commit.json").put("sha", sha).put("message", message);
    }

    private static ObjectNode commitOfBranch(String sha, String message) {
        return GithubJson.object("commit", commit(sha, message)).put("sha", sha);
    }

    private static String path(String name, String below) {
        return "/repos/acme/" + name + below;
    }
}
