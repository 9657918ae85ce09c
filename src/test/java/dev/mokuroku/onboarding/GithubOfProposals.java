package dev.mokuroku.onboarding;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A GitHub whose repositories a test sets, each under a name of its own. What is not set answers 404.
public class GithubOfProposals implements QuarkusTestResourceLifecycleManager {
    static final String BRANCH = "mokuroku/add-catalog-info";
    static final String TITLE = "Add catalog-info.yaml for the software catalog";
    static final String OPEN = pullRequest("open", "null", "commit-2");
    static final String DECLINED = pullRequest("closed", "null", "commit-1");
    static final String MERGED = pullRequest("closed", "\"2026-01-01T00:00:00Z\"", "commit-1");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPENED = "opened";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("mokuroku.github.api-url", server.baseUrl(), "mokuroku.github.token", "a-token-of-tests");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == GithubOfProposals.class);
    }

    @Override
    public void stop() {
        server.stop();
    }

    /// @param fields of GitHub's answer that are not those of a repository of which nothing is known
    void repository(String name, String fields) throws JsonProcessingException {
        Map<String, Object> told = new HashMap<>(read("""
                {"nameWithOwner": "acme/%1$s", "url": "https://github.com/acme/%1$s", "description": null,
                "homepageUrl": null, "isArchived": false, "primaryLanguage": null, "repositoryTopics": {"nodes": []},
                "defaultBranchRef": {"name": "trunk", "target": {"oid": "commit-1"}},
                "descriptor": null, "root": {"entries": []}, "owners0": null, "owners1": null, "owners2": null}""".formatted(name)));
        told.putAll(read(fields));
        answerQuery(name, MAPPER.writeValueAsString(Map.of("data", Map.of("repository", told))));
        answer(name, "/git/commits/commit-1", "{\"tree\": {\"sha\": \"tree-1\"}}");
    }

    void noRepository(String name) {
        answerQuery(name, """
                {"data": {"repository": null}, "errors": [{"type": "NOT_FOUND", "message": "no such repository"}]}""");
    }

    /// What stands at a path of the REST API below the repository.
    void answer(String name, String path, String json) {
        server.stubFor(any(urlPathEqualTo(path(name, path))).willReturn(okJson(json)));
    }

    /// Takes a tree, a commit, a branch and one pull request, and lists that from then on.
    ///
    /// @param earlier the pull requests that are there before
    void takesAPullRequest(String name, String earlier) {
        created(name, "/git/trees", "{\"sha\": \"tree-2\"}");
        created(name, "/git/commits", "{\"sha\": \"commit-2\"}");
        created(name, "/git/refs", "{}");
        lists(name, Scenario.STARTED, "[" + earlier + "]");
        lists(name, OPENED, "[" + OPEN + (earlier.isEmpty() ? "" : ", " + earlier) + "]");
        server.stubFor(post(urlPathEqualTo(path(name, "/pulls")))
                .inScenario(name)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson(OPEN).withStatus(201))
                .willSetStateTo(OPENED));
        server.stubFor(post(urlPathEqualTo(path(name, "/pulls")))
                .inScenario(name)
                .whenScenarioStateIs(OPENED)
                .willReturn(okJson("{\"message\": \"Validation Failed\"}").withStatus(422)));
    }

    /// The next list is older than what was opened.
    void listsNothingOnce(String name) {
        server.stubFor(get(urlPathEqualTo(path(name, "/pulls")))
                .inScenario(name)
                .whenScenarioStateIs("late")
                .willReturn(okJson("[]"))
                .willSetStateTo(OPENED));
        server.setScenarioState(name, "late");
    }

    /// There is the branch, and its last commit says this.
    void branch(String name, String message) {
        answer(name, "/git/ref/heads/" + BRANCH, "{\"object\": {\"sha\": \"commit-0\"}}");
        answer(name, "/git/commits/commit-0", "{\"message\": \"%s\"}".formatted(message));
        answer(name, "/git/refs/heads/" + BRANCH, "{}");
    }

    /// Answers a write so.
    void refuses(String name, String method, String path, int status, String message) {
        server.stubFor(request(method, urlPathEqualTo(path(name, path)))
                .atPriority(1)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("content-type", "application/json")
                        .withBody("{\"message\": \"%s\"}".formatted(message))));
    }

    /// Every call below the repository that wrote, in order: `POST /git/refs`.
    List<String> writes(String name) {
        return server
                .findAll(new RequestPatternBuilder(RequestMethod.ANY, urlMatching("/repos/acme/" + name + "/.*")))
                .stream()
                .filter(call -> !call.getMethod().equals(RequestMethod.GET))
                .map(call -> call.getMethod() + call.getUrl().replace(path(name, ""), " "))
                .toList();
    }

    /// The body of the last call that wrote there.
    String body(String name, String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path(name, path)))).stream()
                .filter(call -> !call.getMethod().equals(RequestMethod.GET))
                .toList()
                .getLast()
                .getBodyAsString();
    }

    private void created(String name, String path, String json) {
        server.stubFor(
                post(urlPathEqualTo(path(name, path))).willReturn(okJson(json).withStatus(201)));
    }

    private void lists(String name, String state, String pullRequests) {
        server.stubFor(get(urlPathEqualTo(path(name, "/pulls")))
                .withQueryParam("head", equalTo("acme:" + BRANCH))
                .withQueryParam("state", equalTo("all"))
                .inScenario(name)
                .whenScenarioStateIs(state)
                .willReturn(okJson(pullRequests)));
    }

    private void answerQuery(String name, String json) {
        server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing("query Proposal(")))
                .withRequestBody(matchingJsonPath("$.variables.name", equalTo(name)))
                .willReturn(okJson(json)));
    }

    private static Map<String, Object> read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    private static String path(String name, String below) {
        return "/repos/acme/" + name + below;
    }

    private static String pullRequest(String state, String mergedAt, String commit) {
        return """
                {"number": 7, "html_url": "https://github.com/acme/shop/pull/7", "state": "%s", "merged_at": %s,
                "head": {"sha": "%s"}}""".formatted(state, mergedAt, commit);
    }
}
