package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.fake.FakeApp;
import dev.mokuroku.source.github.fake.FakeGithub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppCredentialsTest {
    private static final Map<String, Object> VARIABLES = Map.of("owner", "acme", "name", "shop");

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void asksAsTheInstallationInTheOrganisation() throws Exception {
        FakeApp.install(GITHUB, "of-the-installation");
        GITHUB.query("Repository").answers(FakeGithub.named());
        assertThat(ask(client(FakeApp.settings()))).isTrue();
        assertThat(GITHUB.requests().getLast().getHeader("Authorization")).endsWith(" of-the-installation");
    }

    @Test
    void reportsWhereTheAppIsNotInstalled() {
        FakeApp.register(GITHUB);
        GITHUB.rest(get("/orgs/strangers/installation").willReturn(FakeGithub.refusal(404, "Not Found")));
        GithubClient client = client(FakeApp.settings());
        assertThatThrownBy(() -> client.query("strangers", "repository.graphql", VARIABLES))
                .isInstanceOf(GithubException.class)
                .hasMessage("The GitHub App is not installed for strangers");
    }

    @Test
    void reportsThatAKeyIsNone() {
        GithubClient client =
                client(FakeApp.settings("-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----"));
        assertThatThrownBy(() -> ask(client))
                .isInstanceOf(GithubException.class)
                .hasMessage("mokuroku.github.app.private-key is not an RSA key");
    }

    @Test
    void asksForANewTokenOnceWhereGithubRefusesTheCachedOne() throws Exception {
        FakeApp.install(GITHUB, "revoked", "new");
        GITHUB.query("Repository")
                .responds(refused(), FakeGithub.answer(FakeGithub.named()), FakeGithub.answer(FakeGithub.named()));
        GithubClient client = client(FakeApp.settings());
        for (int i = 0; i < 2; i++) {
            assertThat(ask(client)).isTrue();
        }
        assertThat(GITHUB.requests().stream()
                        .filter(request -> request.getUrl().equals("/graphql"))
                        .map(request -> request.getHeader("Authorization")))
                .extracting(authorization -> authorization.substring(authorization.indexOf(' ') + 1))
                .containsExactly("revoked", "new", "new");
    }

    @Test
    void givesUpWhereGithubRefusesTheNewTokenToo() {
        FakeApp.install(GITHUB, "of-no-use");
        GITHUB.query("Repository").responds(refused());
        GithubClient client = client(FakeApp.settings());
        assertThatThrownBy(() -> ask(client))
                .hasMessageStartingWith("GitHub refuses the credentials (Bad credentials)");
        assertThat(GITHUB.queries()).isEqualTo(2);
    }

    @Test
    void repeatsWhatGithubSaysOfTheAppAndDoesNotAskAgain() {
        GITHUB.rest(get("/app").willReturn(FakeGithub.refusal(401, "Integration not found")));
        GithubClient client = client(FakeApp.settings());
        assertThatThrownBy(() -> ask(client))
                .hasMessageStartingWith("GitHub refuses the credentials (Integration not found)");
        assertThat(GITHUB.calls()).containsExactly("GET /app");
    }

    @Test
    void asksForNoTokenWhileARateLimitIsUsedUp() {
        GITHUB.rest(get("/app")
                .willReturn(FakeGithub.refusal(403, "API rate limit exceeded for installation ID 5.")
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader("x-ratelimit-reset", "1893456000")));
        GithubClient client = client(FakeApp.settings());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ask(client))
                    .hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        }
        assertThat(GITHUB.calls()).containsExactly("GET /app");
    }

    private static ResponseDefinitionBuilder refused() {
        return FakeGithub.body("errors/bad-credentials.json").withStatus(401);
    }

    private static boolean ask(GithubClient client) throws GithubException {
        return client.query("acme", "repository.graphql", VARIABLES).has("repository");
    }

    private static GithubClient client(Map<String, String> settings) {
        return GithubClients.of(GithubClients.config(GITHUB.apiUrl(), settings));
    }
}
