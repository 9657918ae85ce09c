package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mokuroku.source.github.GithubException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppCredentialsTest {
    private static final String SIGNED = "Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+";

    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @BeforeEach
    void isAnApp() {
        GITHUB.stubFor(get("/app").withHeader("Authorization", matching(SIGNED)).willReturn(okJson("{\"id\": 7}")));
    }

    @Test
    void asksAsTheInstallationInTheOrganisation() throws Exception {
        GITHUB.stubFor(get("/orgs/acme/installation")
                .withHeader("Authorization", matching(SIGNED))
                .willReturn(okJson("{\"id\": 5}")));
        GITHUB.stubFor(post("/app/installations/5/access_tokens")
                .withHeader("Authorization", matching(SIGNED))
                .willReturn(jsonResponse(
                        "{\"token\": \"of-the-installation\", \"expires_at\": \"2999-01-01T00:00:00Z\"}", 201)));
        GITHUB.stubFor(post("/graphql")
                .withHeader("Authorization", matching(".* of-the-installation"))
                .willReturn(okJson("{\"data\": {\"repository\": null}}")));
        assertThat(client(key()).query("acme", "repository.graphql", Map.of()).has("repository"))
                .isTrue();
    }

    @Test
    void reportsWhereTheAppIsNotInstalled() throws Exception {
        GITHUB.stubFor(
                get("/orgs/strangers/installation").willReturn(jsonResponse("{\"message\": \"Not Found\"}", 404)));
        GithubClient client = client(key());
        assertThatThrownBy(() -> client.query("strangers", "repository.graphql", Map.of()))
                .isInstanceOf(GithubException.class)
                .hasMessage("The GitHub App is not installed for strangers");
    }

    @Test
    void reportsThatAKeyIsNone() {
        assertThatThrownBy(() -> client("-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----")
                        .query("acme", "repository.graphql", Map.of()))
                .isInstanceOf(GithubException.class)
                .hasMessage("mokuroku.github.app.private-key is not an RSA key");
    }

    @Test
    void asksForANewTokenOnceWhereGithubRefusesTheCachedOne() throws Exception {
        installed();
        issues("revoked", Scenario.STARTED, "issued");
        issues("new", "issued", "issued again");
        GITHUB.stubFor(post("/graphql").willReturn(jsonResponse("{\"message\": \"Bad credentials\"}", 401)));
        GITHUB.stubFor(post("/graphql")
                .withHeader("Authorization", matching(".* new"))
                .willReturn(okJson("{\"data\": {\"repository\": null}}")));
        GithubClient client = client(key());
        for (int i = 0; i < 2; i++) {
            assertThat(client.query("acme", "repository.graphql", Map.of()).has("repository"))
                    .isTrue();
        }
        GITHUB.verify(3, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void givesUpWhereGithubRefusesTheNewTokenToo() throws Exception {
        installed();
        issues("of-no-use", Scenario.STARTED, Scenario.STARTED);
        GITHUB.stubFor(post("/graphql").willReturn(jsonResponse("{\"message\": \"Bad credentials\"}", 401)));
        GithubClient client = client(key());
        assertThatThrownBy(() -> client.query("acme", "repository.graphql", Map.of()))
                .hasMessageStartingWith("GitHub refuses the credentials (Bad credentials)");
        GITHUB.verify(2, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void repeatsWhatGithubSaysOfTheAppAndDoesNotAskAgain() throws Exception {
        GITHUB.stubFor(get("/app").willReturn(jsonResponse("{\"message\": \"Integration not found\"}", 401)));
        GithubClient client = client(key());
        assertThatThrownBy(() -> client.query("acme", "repository.graphql", Map.of()))
                .hasMessageStartingWith("GitHub refuses the credentials (Integration not found)");
        GITHUB.verify(1, getRequestedFor(urlEqualTo("/app")));
    }

    @Test
    void asksForNoTokenWhileARateLimitIsUsedUp() throws Exception {
        GITHUB.stubFor(get("/app")
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader("x-ratelimit-reset", "1893456000")));
        GithubClient client = client(key());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.query("acme", "repository.graphql", Map.of()))
                    .hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        }
        GITHUB.verify(1, getRequestedFor(urlEqualTo("/app")));
    }

    private static void installed() {
        GITHUB.stubFor(get("/orgs/acme/installation").willReturn(okJson("{\"id\": 5}")));
    }

    private static void issues(String token, String state, String next) {
        GITHUB.stubFor(post("/app/installations/5/access_tokens")
                .inScenario("tokens")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(jsonResponse(
                        "{\"token\": \"%s\", \"expires_at\": \"2999-01-01T00:00:00Z\"}".formatted(token), 201)));
    }

    private static GithubClient client(String key) {
        return GithubClients.of(
                GithubClients.config(GITHUB.baseUrl(), Map.of("token", "", "app.id", "7", "app.private-key", key)));
    }

    private static String key() throws NoSuchAlgorithmException {
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(key));
    }
}
