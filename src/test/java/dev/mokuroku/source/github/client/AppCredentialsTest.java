package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
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
    void tellsWhereTheAppIsNotInstalled() throws Exception {
        GITHUB.stubFor(
                get("/orgs/strangers/installation").willReturn(jsonResponse("{\"message\": \"Not Found\"}", 404)));
        GithubClient client = client(key());
        assertThatThrownBy(() -> client.query("strangers", "repository.graphql", Map.of()))
                .isInstanceOf(GithubException.class)
                .hasMessage("The GitHub App is not installed for strangers");
    }

    @Test
    void tellsThatAKeyIsNone() {
        assertThatThrownBy(() -> client("-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----")
                        .query("acme", "repository.graphql", Map.of()))
                .isInstanceOf(GithubException.class)
                .hasMessage("mokuroku.github.app.private-key is no PKCS#8 private key in PEM form");
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
