package dev.mokuroku.source.github.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// A GitHub with the organisation `acme`, whose repositories a test sets.
public class GithubStub implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing("query Repositories(")))
                .willReturn(okJson("""
                        {"data": {"repositoryOwner": {"repositories": {"pageInfo": {"hasNextPage": false}, "nodes": []}}}}""")));
        nobody("query Teams(", "teams");
        nobody("query Members(", "membersWithRole");
        return Map.of(
                "mokuroku.github.people.enabled", "true",
                "mokuroku.github.people.scan-interval", "24h",
                "mokuroku.github.api-url", server.baseUrl(),
                "mokuroku.github.token", "a-token-of-tests",
                "mokuroku.github.organizations", "Acme, ACME,umbrella,initech",
                "mokuroku.github.scan-interval", "24h",
                "mokuroku.webhooks.secret", "the old one, the new one");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == GithubStub.class);
    }

    @Override
    public void stop() {
        server.stop();
    }

    /// How the repositories that the next call asks for read, in the order in which it asks; null for one that
    /// is not there.
    void answer(String... repositories) {
        ObjectNode data = MAPPER.createObjectNode();
        for (int i = 0; i < repositories.length; i++) {
            data.putRawValue("r" + i, new RawValue(repositories[i]));
        }
        server.stubFor(byName().willReturn(okJson("{\"data\": %s}".formatted(data))));
    }

    /// How a person reads from now on, for each organisation that is asked.
    ///
    /// @param organization `null` where they are no member
    void answerPerson(String login, String organization) {
        answerPeople("query Member(", """
                {"user": {"login": "%1$s", "name": "Some Body", "url": "https://github.com/%1$s", "organization": %2$s}}""".formatted(login, organization));
    }

    private void nobody(String query, String connection) {
        answerPeople(query, """
                {"organization": {"%s": {"pageInfo": {"hasNextPage": false}, "nodes": []}}}""".formatted(connection));
    }

    private void answerPeople(String query, String data) {
        server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing(query)))
                .willReturn(okJson("{\"data\": %s}".formatted(data))));
    }

    /// How a file of any repository reads from now on.
    ///
    /// @param path `acme/shop/contents/catalog-info.yaml`
    void answerFile(String path, String revision, String content) {
        server.stubFor(get(urlPathEqualTo("/repos/" + path))
                .withQueryParam("ref", equalTo(revision))
                .willReturn(aResponse().withStatus(200).withBody(content)));
    }

    void fail() {
        server.stubFor(byName().willReturn(aResponse().withStatus(401)));
    }

    /// From now on the calls of this owner fail, by a status or by an answer that nobody expects.
    void failFor(String owner, boolean strangely) {
        server.stubFor(byName().atPriority(1)
                .withRequestBody(matchingJsonPath("$.variables.owner", equalToIgnoreCase(owner)))
                .willReturn(
                        strangely
                                ? okJson("{\"data\": {\"r0\": {\"nameWithOwner\": \"nobody's\"}}}")
                                : aResponse().withStatus(401)));
    }

    int calls() {
        return calls("RepositoriesByName");
    }

    /// Of repositories of all owners.
    int listings() {
        return calls("query Repositories(");
    }

    private int calls(String query) {
        return server.findAll(postRequestedFor(urlEqualTo("/graphql"))
                        .withRequestBody(matchingJsonPath("$.query", containing(query))))
                .size();
    }

    static String repository(String name, String branch, String blob, String descriptor) {
        return """
                {"nameWithOwner": "acme/%1$s", "visibility": "PUBLIC", "isArchived": false, "isFork": false,
                "defaultBranchRef": {"name": "%2$s", "target": {"oid": "commit"}}, "repositoryTopics": {"nodes": []},
                "file0": {"oid": "%3$s", "byteSize": 7, "isBinary": false, "isTruncated": false, "text": %4$s}}""".formatted(name, branch, blob, MAPPER.getNodeFactory().textNode(descriptor));
    }

    private static MappingBuilder byName() {
        return post("/graphql").withRequestBody(matchingJsonPath("$.query", containing("RepositoriesByName")));
    }
}
