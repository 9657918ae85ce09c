package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubClientTest {
    private static final FakeRepository SHOP = FakeRepository.empty("acme/shop");
    private static final Map<String, Object> VARIABLES = Map.of("owner", "acme", "name", "shop");
    private static final String PROTECTION = """
            query Protection($owner: String!, $name: String!) {
              repository(owner: $owner, name: $name) {
                defaultBranchRef { name target { oid } branchProtectionRule { isAdminEnforced } }
              }
            }
            """;

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void asksWithTheTokenAndAnswersTheData() throws Exception {
        GITHUB.query("Repository").answers(FakeGithub.named(SHOP));
        assertThat(ask().path("repository").path("nameWithOwner").asText()).isEqualTo("acme/shop");
        assertThat(GITHUB.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer a-token-of-tests"));
    }

    @Test
    void findsGraphQLBesideTheRestApiOfAnEnterpriseServer() throws Exception {
        GITHUB.rest(post("/api/graphql").willReturn(FakeGithub.answer(FakeGithub.named(SHOP))));
        var config = GithubClients.config(GITHUB.apiUrl() + "/api/v3", Map.of());
        assertThat(GithubClients.of(config)
                        .query("acme", "repository.graphql", VARIABLES)
                        .isObject())
                .isTrue();
    }

    @Test
    void triesAgainAfterFailuresInPassing() throws Exception {
        GITHUB.query("Repository")
                .responds(
                        aResponse().withStatus(502),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withStatus(429).withHeader("retry-after", "1"),
                        FakeGithub.body("errors/something-went-wrong.json"),
                        FakeGithub.answer(FakeGithub.named(SHOP)));
        assertThat(ask().path("repository").isObject()).isTrue();
        assertThat(GITHUB.queries()).isEqualTo(5);
    }

    @Test
    void takesAnAnswerWithoutDataForNone() {
        responds(okJson("{\"message\": \"We are having a moment\"}"));
        assertThatThrownBy(GithubClientTest::ask)
                .isInstanceOf(GithubException.class)
                .hasMessage("GitHub failed 5 times: the response has no data");
    }

    @Test
    void givesUpAfterFiveAttempts() {
        responds(aResponse().withStatus(502));
        assertThatThrownBy(GithubClientTest::ask)
                .isInstanceOf(GithubException.class)
                .hasMessage("GitHub failed 5 times: status 502");
        assertThat(GITHUB.queries()).isEqualTo(5);
    }

    @Test
    void sleepsThroughNoRateLimit() {
        responds(FakeGithub.refusal(403, "API rate limit exceeded for user ID 1.")
                .withHeader("x-ratelimit-remaining", "0")
                .withHeader("x-ratelimit-reset", "1893456000"));
        assertThatThrownBy(GithubClientTest::ask)
                .hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void asksNoMoreWhileGithubWantsSilence() {
        responds(FakeGithub.refusal(403, "You have exceeded a secondary rate limit.")
                .withHeader("retry-after", "60"));
        GithubClient client = GithubClients.of(GithubClients.config(GITHUB.apiUrl(), Map.of()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.query("acme", "repository.graphql", VARIABLES))
                    .hasMessageStartingWith("GitHub asks to wait until ");
        }
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void asksNoMoreWhereOnlyALinkTellsOfALimit() {
        responds(FakeGithub.body("errors/secondary-rate-limit.json").withStatus(403));
        GithubClient client = GithubClients.of(GithubClients.config(GITHUB.apiUrl(), Map.of()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.query("acme", "repository.graphql", VARIABLES))
                    .hasMessageStartingWith("GitHub asks to wait until ");
        }
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void knowsALimitThatGraphQLTellsOf() {
        responds(FakeGithub.body("errors/rate-limited.json").withHeader("x-ratelimit-reset", "1893456000"));
        assertThatThrownBy(GithubClientTest::ask)
                .hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void triesRefusedCredentialsOnce() {
        responds(FakeGithub.body("errors/bad-credentials.json").withStatus(401));
        assertThatThrownBy(GithubClientTest::ask).hasMessageContaining("mokuroku.github.token");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void takesNotFoundForAnAnswer() throws Exception {
        GITHUB.query("Repository").answers(FakeGithub.named());
        assertThat(ask().path("repository").isNull()).isTrue();
    }

    @Test
    void leavesOutWhatTheCredentialsMayNotSee() throws Exception {
        forbidden("branchProtectionRule");
        JsonNode branch = ask(PROTECTION).path("repository").path("defaultBranchRef");
        assertThat(branch.has("branchProtectionRule")).isFalse();
        assertThat(branch.path("name").asText()).isEqualTo("main");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void takesAnythingElseThatIsForbiddenForNoAnswer() {
        forbidden("target");
        assertThatThrownBy(() -> ask(PROTECTION)).hasMessage("GitHub refuses a part of the query: not accessible");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    private static void forbidden(String field) {
        FakeRepository shop = FakeRepository.empty("acme/shop");
        ObjectNode json = shop.json();
        ((ObjectNode) json.path("defaultBranchRef")).set(field, GithubJson.forbidden("not accessible"));
        GITHUB.query("Protection")
                .answers(FakeGithub.named(shop.with("defaultBranchRef", json.path("defaultBranchRef"))));
    }

    private static void responds(ResponseDefinitionBuilder response) {
        GITHUB.query("Repository").responds(response);
    }

    private static JsonNode ask() throws GithubException {
        return client().query("acme", "repository.graphql", VARIABLES);
    }

    private static JsonNode ask(String document) throws GithubException {
        return client().queryDocument("acme", document, VARIABLES);
    }

    private static GithubClient client() {
        return GithubClients.of(GithubClients.config(GITHUB.apiUrl(), Map.of()));
    }
}
