package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mokuroku.source.github.GithubException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubClientTest {
    private static final String ANSWER = """
            {"data":{"rateLimit":{"cost":1,"remaining":4999},"repository":{"nameWithOwner":"acme/shop"}}}""";

    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Test
    void asksWithTheTokenAndAnswersTheData() throws Exception {
        GITHUB.stubFor(post("/graphql").willReturn(okJson(ANSWER)));
        assertThat(ask().path("repository").path("nameWithOwner").asText()).isEqualTo("acme/shop");
        GITHUB.verify(
                1,
                postRequestedFor(urlEqualTo("/graphql"))
                        .withHeader("Authorization", equalTo("Bearer a-token-of-tests")));
    }

    @Test
    void findsGraphQLBesideTheRestApiOfAnEnterpriseServer() throws Exception {
        GITHUB.stubFor(post("/api/graphql").willReturn(okJson(ANSWER)));
        var config = GithubClients.config(GITHUB.baseUrl() + "/api/v3", Map.of());
        assertThat(GithubClients.of(config)
                        .query("acme", "repository.graphql", Map.of())
                        .isObject())
                .isTrue();
    }

    @Test
    void triesAgainAfterFailuresInPassing() throws Exception {
        failing("first", Scenario.STARTED, aResponse().withStatus(502));
        failing("second", "first", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        failing("third", "second", aResponse().withStatus(429).withHeader("retry-after", "1"));
        failing("fourth", "third", okJson("{\"data\":null,\"errors\":[{\"message\":\"Something went wrong\"}]}"));
        GITHUB.stubFor(post("/graphql")
                .inScenario("faults")
                .whenScenarioStateIs("fourth")
                .willReturn(okJson(ANSWER)));
        assertThat(ask().path("repository").isObject()).isTrue();
        GITHUB.verify(5, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void takesAnAnswerWithoutDataForNone() {
        GITHUB.stubFor(post("/graphql").willReturn(okJson("{\"message\": \"We are having a moment\"}")));
        assertThatThrownBy(this::ask)
                .isInstanceOf(GithubException.class)
                .hasMessage("GitHub failed 5 times: the response has no data");
    }

    @Test
    void givesUpAfterFiveAttempts() {
        GITHUB.stubFor(post("/graphql").willReturn(aResponse().withStatus(502)));
        assertThatThrownBy(this::ask)
                .isInstanceOf(GithubException.class)
                .hasMessage("GitHub failed 5 times: status 502");
        GITHUB.verify(5, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void sleepsThroughNoRateLimit() {
        GITHUB.stubFor(post("/graphql")
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader("x-ratelimit-reset", "1893456000")));
        assertThatThrownBy(this::ask).hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void asksNoMoreWhileGithubWantsSilence() {
        GITHUB.stubFor(post("/graphql").willReturn(aResponse().withStatus(403).withHeader("retry-after", "60")));
        GithubClient client = GithubClients.of(GithubClients.config(GITHUB.baseUrl(), Map.of()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.query("acme", "repository.graphql", Map.of()))
                    .hasMessageStartingWith("GitHub asks to wait until ");
        }
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void asksNoMoreWhereOnlyALinkTellsOfALimit() {
        GITHUB.stubFor(post("/graphql").willReturn(aResponse().withStatus(403).withBody("""
                        {"message": "You have exceeded a limit.",
                        "documentation_url": "https://docs.github.com/rest/rate-limits#about-secondary-rate-limits"}""")));
        GithubClient client = GithubClients.of(GithubClients.config(GITHUB.baseUrl(), Map.of()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.query("acme", "repository.graphql", Map.of()))
                    .hasMessageStartingWith("GitHub asks to wait until ");
        }
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void knowsALimitThatGraphQLTellsOf() {
        GITHUB.stubFor(post("/graphql")
                .willReturn(okJson("{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"exceeded\"}]}")
                        .withHeader("x-ratelimit-reset", "1893456000")));
        assertThatThrownBy(this::ask).hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void triesRefusedCredentialsOnce() {
        GITHUB.stubFor(post("/graphql").willReturn(aResponse().withStatus(401)));
        assertThatThrownBy(this::ask).hasMessageContaining("mokuroku.github.token");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void takesNotFoundForAnAnswer() throws Exception {
        GITHUB.stubFor(post("/graphql").willReturn(okJson("""
                {"data":{"repository":null},"errors":[{"type":"NOT_FOUND","message":"Could not resolve"}]}""")));
        assertThat(ask().path("repository").isNull()).isTrue();
    }

    @Test
    void leavesOutWhatTheCredentialsMayNotSee() throws Exception {
        forbidden("\"branchProtectionRule\"");
        JsonNode branch = ask().path("repository").path("defaultBranchRef");
        assertThat(branch.has("branchProtectionRule")).isFalse();
        assertThat(branch.path("name").asText()).isEqualTo("main");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void takesAnythingElseThatIsForbiddenForNoAnswer() {
        forbidden("\"target\"");
        assertThatThrownBy(this::ask).hasMessage("GitHub refuses a part of the query: not accessible");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    private static void forbidden(String field) {
        GITHUB.stubFor(post("/graphql").willReturn(okJson("""
                {"data":{"repository":{"defaultBranchRef":{"name":"main",%1$s:null}}},"errors":[{"type":"FORBIDDEN",
                "path":["repository","defaultBranchRef",%1$s],"message":"not accessible"}]}""".formatted(field))));
    }

    private static void failing(String state, String after, ResponseDefinitionBuilder response) {
        GITHUB.stubFor(post("/graphql")
                .inScenario("faults")
                .whenScenarioStateIs(after)
                .willReturn(response)
                .willSetStateTo(state));
    }

    private JsonNode ask() throws GithubException {
        return GithubClients.of(GithubClients.config(GITHUB.baseUrl(), Map.of()))
                .query("acme", "repository.graphql", Map.of("owner", "acme", "name", "shop"));
    }
}
