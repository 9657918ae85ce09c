package dev.mokuroku.source.github.people;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HiddenFieldsTest {
    private static final String ANN = """
            {"login": "ann", "name": "Ann A.", "url": "https://github.com/ann"}""";
    private static final String BOB = ANN.replace("ann", "bob");

    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    /// A field that is never null takes its node with it.
    @Test
    void asksForMembersAgainWithoutAHiddenAddress() throws Exception {
        members(containing(" email "), absent(), page(false, ANN, "null") + """
                , "errors": [{"type": "FORBIDDEN", "path": ["organization", "membersWithRole", "nodes", 1, "email"],
                "extensions": {"saml_failure": false}, "message": "Resource not accessible by personal access token"}]""");
        members(notContaining("email"), absent(), page(true, ANN, BOB));
        members(notContaining("email"), equalTo("next"), page(false, ANN.replace("ann", "eve")));
        assertThat(membersOf(GithubClients.config(GITHUB.baseUrl(), Map.of())))
                .extracting(GithubMember::login)
                .containsExactly("ann", "bob", "eve");
        GITHUB.verify(3, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void losesNothingButAFieldThatMayBeNull() throws Exception {
        members(containing("suspendedAt"), absent(), page(false, ANN, BOB) + """
                , "errors": [{"type": "FORBIDDEN", "path": ["organization", "membersWithRole", "nodes", 1, "suspendedAt"],
                "message": "Must be a site administrator"}]""");
        assertThat(membersOf(GithubClients.config(GITHUB.baseUrl(), Map.of("people.checks-suspended", "true"))))
                .extracting(GithubMember::login)
                .containsExactly("ann", "bob");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void asksForNoAddressAsAnApp() throws Exception {
        GITHUB.stubFor(get("/app").willReturn(okJson("{\"id\": 7}")));
        GITHUB.stubFor(get("/orgs/acme/installation").willReturn(okJson("{\"id\": 5}")));
        GITHUB.stubFor(post("/app/installations/5/access_tokens")
                .willReturn(jsonResponse("{\"token\": \"t\", \"expires_at\": \"2999-01-01T00:00:00Z\"}", 201)));
        members(notContaining("email"), absent(), page(false, ANN));
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        GithubConfig config = GithubClients.config(
                GITHUB.baseUrl(),
                Map.of(
                        "token",
                        "",
                        "app.id",
                        "7",
                        "app.private-key",
                        "-----BEGIN PRIVATE KEY-----%s-----END PRIVATE KEY-----"
                                .formatted(Base64.getEncoder().encodeToString(key))));
        assertThat(membersOf(config)).extracting(GithubMember::login).containsExactly("ann");
    }

    private static List<GithubMember> membersOf(GithubConfig config) throws Exception {
        return new OrganizationPeople(GithubClients.of(config), config).members("acme");
    }

    private static void members(StringValuePattern query, StringValuePattern after, String answer) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", query))
                .withRequestBody(matchingJsonPath("$.variables.after", after))
                .willReturn(okJson("{" + answer + "}")));
    }

    private static String page(boolean more, String... nodes) {
        return """
                "data": {"organization": {"membersWithRole": {
                "pageInfo": {"hasNextPage": %s, "endCursor": "next"}, "nodes": [%s]}}}""".formatted(more, String.join(",", nodes));
    }
}
