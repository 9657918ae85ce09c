package dev.mokuroku.source.github.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.source.github.GithubException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What GitHub refuses does not change by asking again.
class RefusalsTest {
    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @AfterEach
    void wasAskedOnce() {
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void repeatsWhatGithubSays() {
        refuses(
                403,
                "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled");
        assertThatThrownBy(this::ask)
                .hasMessageStartingWith("GitHub answered 403: Although")
                .hasMessageContaining("IP");
    }

    @Test
    void saysWhereATokenIsAuthorizedForSingleSignOn() {
        answers(refusal(403, "Resource protected by organization SAML enforcement.")
                .withHeader("X-GitHub-SSO", "required; url=https://github.com/orgs/acme/sso?authorization_request=A"));
        assertThatThrownBy(this::ask)
                .hasMessageStartingWith("GitHub answered 403: Resource protected by organization SAML enforcement.")
                .hasMessageEndingWith("https://github.com/orgs/acme/sso?authorization_request=A");
    }

    @Test
    void takesARefusalOfSingleSignOnForOne() {
        answers(okJson("""
                {"data": {"repository": null}, "errors": [{"type": "FORBIDDEN", "path": ["repository"],
                "extensions": {"saml_failure": true}, "message": "Resource protected by organization SAML enforcement."}]}"""));
        assertThatThrownBy(this::ask)
                .hasMessage("GitHub refuses the token: Resource protected by organization SAML enforcement.");
    }

    @Test
    void leavesOutAnOptionalFieldWithAllBelowIt() throws Exception {
        answers(okJson("""
                {"data": {"repository": {"nameWithOwner": "a/b", "latestRelease": null, "rules": {"nodes": [{"type": "X", "parameters": null}]}}},
                "errors": [
                  {"type": "FORBIDDEN", "path": ["repository", "latestRelease", "tagName"], "message": "No."},
                  {"type": "FORBIDDEN", "path": ["repository", "rules", "nodes", 0, "parameters"], "message": "No."}]}"""));
        JsonNode repository = ask().path("repository");
        assertThat(repository.fieldNames()).toIterable().containsExactly("nameWithOwner");
    }

    @Test
    void namesTheFieldThatMoreIsMissingBecauseOf() {
        answers(okJson("""
                {"data": {"nodes": [null]}, "errors": [{"type": "FORBIDDEN", "path": ["nodes", 0, "email"], "message": "No."}]}"""));
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        HiddenFieldException.class,
                        hidden -> assertThat(hidden.field()).isEqualTo("email"));
    }

    @Test
    void findsAFieldByWhereItStandsInTheQuery() {
        answers(okJson("""
                {"errors": [{"type": "INSUFFICIENT_SCOPES", "locations": [{"line": 6, "column": 26}],
                "message": "The 'email' field requires one of the following scopes"}]}"""));
        assertThatThrownBy(() -> client().query("acme", "members.graphql", Map.of()))
                .isInstanceOfSatisfying(
                        HiddenFieldException.class,
                        hidden -> assertThat(hidden.field()).isEqualTo("email"));
    }

    private static void refuses(int status, String message) {
        answers(refusal(status, message));
    }

    private static ResponseDefinitionBuilder refusal(int status, String message) {
        return aResponse().withStatus(status).withBody("{\"message\": \"%s\"}".formatted(message));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        GITHUB.stubFor(post("/graphql").willReturn(response));
    }

    private JsonNode ask() throws GithubException {
        return client().query("acme", "repository.graphql", Map.of());
    }

    private static GithubClient client() {
        return GithubClients.of(GithubClients.config(GITHUB.baseUrl(), Map.of()));
    }
}
