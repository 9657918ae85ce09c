package dev.mokuroku.source.github.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What GitHub refuses does not change by asking again.
class RefusalsTest {
    private static final Map<String, Object> VARIABLES = Map.of("owner", "acme", "name", "shop");
    private static final String SAML = "Resource protected by organization SAML enforcement.";

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @AfterEach
    void wasAskedOnce() {
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void repeatsWhatGithubSays() {
        GITHUB.query("Repository")
                .responds(
                        FakeGithub.refusal(
                                403,
                                "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled"));
        assertThatThrownBy(RefusalsTest::ask)
                .hasMessageStartingWith("GitHub answered 403: Although")
                .hasMessageContaining("IP");
    }

    @Test
    void saysWhereATokenIsAuthorizedForSingleSignOn() {
        String address = "https://github.com/orgs/acme/sso?authorization_request=A";
        GITHUB.query("Repository")
                .responds(FakeGithub.refusal(403, SAML).withHeader("X-GitHub-SSO", "required; url=" + address));
        assertThatThrownBy(RefusalsTest::ask)
                .hasMessageStartingWith("GitHub answered 403: " + SAML)
                .hasMessageEndingWith(address);
    }

    @Test
    void takesARefusalOfSingleSignOnForOne() {
        ObjectNode shop = GithubJson.object("acme/shop", GithubJson.forbiddenBySaml(SAML));
        GITHUB.query("Repository").answers(GithubJson.object("repository", shop));
        assertThatThrownBy(RefusalsTest::ask).hasMessage("GitHub refuses the token: " + SAML);
    }

    @Test
    void leavesOutAnOptionalFieldWithAllBelowIt() throws Exception {
        FakeRepository shop = FakeRepository.full("acme/shop")
                .with("latestRelease", GithubJson.object("tagName", GithubJson.forbidden("No.")));
        ObjectNode branch = (ObjectNode) shop.json().path("defaultBranchRef");
        ObjectNode rule =
                GithubJson.object("parameters", GithubJson.forbidden("No.")).put("type", "PULL_REQUEST");
        branch.set("rules", GithubJson.object("nodes", GithubJson.array(List.of(rule))));
        GITHUB.query("Rules").answers(FakeGithub.named(shop.with("defaultBranchRef", branch)));
        JsonNode repository = client().queryDocument("acme", """
                        query Rules($owner: String!, $name: String!) {
                          repository(owner: $owner, name: $name) {
                            nameWithOwner
                            latestRelease { tagName }
                            defaultBranchRef {
                              name rules(first: 50) {
                                nodes { type parameters { ... on PullRequestParameters { requiredApprovingReviewCount } } }
                              }
                            }
                          }
                        }""", VARIABLES).path("repository");
        assertThat(repository.fieldNames()).toIterable().containsExactly("nameWithOwner", "defaultBranchRef");
        assertThat(repository.path("defaultBranchRef").fieldNames())
                .toIterable()
                .containsExactly("name");
    }

    @Test
    void namesTheFieldThatMoreIsMissingBecauseOf() {
        ObjectNode hidden = GithubJson.resource("user.json").set("email", GithubJson.forbidden("No."));
        ObjectNode members = GithubJson.object("membersWithRole", GithubJson.connection(null, List.of(hidden)));
        GITHUB.query("Members").answers(GithubJson.object("organization", members));
        assertHidesEmail();
    }

    @Test
    void findsAFieldByWhereItStandsInTheQuery() {
        GITHUB.query("Members").responds(FakeGithub.body("errors/insufficient-scopes.json"));
        assertHidesEmail();
    }

    private static void assertHidesEmail() {
        assertThatThrownBy(() -> client().query("acme", "members.graphql", Map.of("organization", "acme")))
                .isInstanceOfSatisfying(
                        HiddenFieldException.class,
                        hidden -> assertThat(hidden.field()).isEqualTo("email"));
    }

    private static JsonNode ask() throws GithubException {
        return client().query("acme", "repository.graphql", VARIABLES);
    }

    private static GithubClient client() {
        return GithubClients.of(GithubClients.config(GITHUB.apiUrl(), Map.of()));
    }
}
