package dev.mokuroku.onboarding;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.FakeTree;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A GitHub whose repositories a test sets, each under a name of its own.
public final class ProposalGithub extends FakeGithubResource {
    static final String BRANCH = "mokuroku/add-catalog-info";
    static final String TITLE = "Add catalog-info.yaml for the software catalog";
    static final ObjectNode OPEN = pullRequest("open", null, "commit-2");
    static final ObjectNode DECLINED = pullRequest("closed", null, "commit-1");
    static final ObjectNode MERGED = pullRequest("closed", "2026-01-01T00:00:00Z", "commit-1");

    @Override
    protected Map<String, String> prepare() {
        return Map.of();
    }

    static FakeRepository repository(String name) {
        return FakeRepository.empty("acme/" + name).branch("trunk", "commit-1");
    }

    /// From now on there is this repository, with the tree `tree-1`, no team, no branch of a proposal and no pull
    /// request.
    void holds(FakeRepository repository) {
        String name = repository.json().path("name").asText();
        github().query("Proposal").with("name", name).answers(FakeGithub.named(repository));
        responds(
                name,
                "",
                GithubJson.resource("rest-repository.json").put("name", name).put("full_name", "acme/" + name));
        responds(name, "/commits/commit-1", commitOfBranch(commit("commit-1", "Sell things")));
        responds(name, "/teams", GithubJson.parse("[]"));
        responds(name, "/pulls", GithubJson.parse("[]"));
        responds(name, "/git/refs/heads/" + BRANCH, FakeGithub.refusal(404, "Not Found"));
    }

    /// From now on there is no repository of this name.
    void holdsNo(String name) {
        github().query("Proposal").with("name", name).answers(FakeGithub.named());
    }

    /// Answers any request for a path of the REST API below the repository.
    void responds(String name, String path, JsonNode json) {
        responds(name, path, okJson(json.toString()));
    }

    private void responds(String name, String path, ResponseDefinitionBuilder response) {
        github().rest(any(urlPathEqualTo(path(name, path))).willReturn(response));
    }

    /// Takes a tree, a commit, a branch and one pull request, which the list of pull requests then begins with.
    ///
    /// @param earlier the pull requests that are there before
    void takesAPullRequest(String name, ObjectNode... earlier) {
        created(name, "/git/trees", FakeTree.of("tree-2"));
        created(name, "/git/commits", commit("commit-2", TITLE));
        created(name, "/git/refs", reference(name));
        github().rest(delete(urlPathEqualTo(path(name, "/git/refs/heads/" + BRANCH)))
                .willReturn(noContent()));
        List<ObjectNode> before = List.of(earlier);
        List<ObjectNode> after = Stream.concat(Stream.of(OPEN), before.stream()).toList();
        String opened = "opened";
        github().rest(pullRequests(name, STARTED, before));
        github().rest(pullRequests(name, opened, after));
        github().rest(post(urlPathEqualTo(path(name, "/pulls")))
                .inScenario(name)
                .whenScenarioStateIs(STARTED)
                .willReturn(jsonResponse(OPEN.toString(), 201))
                .willSetStateTo(opened));
        github().rest(post(urlPathEqualTo(path(name, "/pulls")))
                .inScenario(name)
                .whenScenarioStateIs(opened)
                .willReturn(FakeGithub.refusal(422, "Validation Failed")));
    }

    /// Opens the pull request, but the response to the request is lost.
    void losesTheResponseAboutThePullRequest(String name) {
        github().rest(post(urlPathEqualTo(path(name, "/pulls")))
                .atPriority(1)
                .inScenario(name)
                .whenScenarioStateIs(STARTED)
                .willReturn(FakeGithub.refusal(502, "Server Error"))
                .willSetStateTo("opened"));
    }

    /// The next list is older than what was opened.
    void listsNothingOnce(String name) {
        github().rest(
                        () -> pullRequestsOf(name).atPriority(1),
                        okJson("[]"),
                        okJson(GithubJson.array(List.of(OPEN)).toString()));
    }

    /// There is the branch, and its last commit has this message.
    void holdsBranch(String name, String message) {
        ObjectNode reference = reference(name);
        ((ObjectNode) reference.path("object")).put("sha", "commit-0");
        responds(name, "/commits/commit-0", commitOfBranch(commit("commit-0", message)));
        responds(name, "/git/refs/heads/" + BRANCH, reference);
    }

    private ObjectNode reference(String name) {
        return GithubJson.resource("ref.json").put("url", github().apiUrl() + path(name, "/git/refs/heads/" + BRANCH));
    }

    /// As the list of commits has it.
    private static ObjectNode commitOfBranch(ObjectNode commit) {
        return GithubJson.object("commit", commit).put("sha", commit.path("sha").asText());
    }

    /// Answers a write so.
    void refuses(String name, String method, String path, int status, String message) {
        github().rest(request(method, urlPathEqualTo(path(name, path)))
                .atPriority(1)
                .willReturn(FakeGithub.refusal(status, message)));
    }

    /// Every call below the repository that wrote, in order: `POST /git/refs`.
    List<String> writes(String name) {
        return writesBelow(name)
                .map(call -> call.getMethod() + call.getUrl().replace(path(name, ""), " "))
                .toList();
    }

    /// The body of the last call that wrote there.
    String body(String name, String path) {
        return writesBelow(name)
                .filter(call -> call.getUrl().equals(path(name, path)))
                .toList()
                .getLast()
                .getBodyAsString();
    }

    private Stream<LoggedRequest> writesBelow(String name) {
        return github().requests().stream()
                .filter(call -> call.getUrl().startsWith(path(name, "/")))
                .filter(call -> !call.getMethod().equals(RequestMethod.GET));
    }

    private void created(String name, String path, JsonNode json) {
        github().rest(post(urlPathEqualTo(path(name, path))).willReturn(jsonResponse(json.toString(), 201)));
    }

    private static MappingBuilder pullRequests(String name, String state, List<ObjectNode> pullRequests) {
        return pullRequestsOf(name)
                .inScenario(name)
                .whenScenarioStateIs(state)
                .willReturn(okJson(GithubJson.array(pullRequests).toString()));
    }

    private static MappingBuilder pullRequestsOf(String name) {
        return get(urlPathEqualTo(path(name, "/pulls")))
                .withQueryParam("head", equalTo("acme:" + BRANCH))
                .withQueryParam("state", equalTo("all"));
    }

    private static String path(String name, String below) {
        return "/repos/acme/" + name + below;
    }

    private static ObjectNode commit(String sha, String message) {
        return GithubJson.resource("commit.json").put("sha", sha).put("message", message);
    }

    private static ObjectNode pullRequest(String state, @Nullable String mergedAt, String commit) {
        ObjectNode pullRequest =
                GithubJson.resource("pull-request.json").put("state", state).put("merged_at", mergedAt);
        ((ObjectNode) pullRequest.path("head")).put("sha", commit);
        return pullRequest;
    }
}
