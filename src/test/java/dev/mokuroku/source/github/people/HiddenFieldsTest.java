package dev.mokuroku.source.github.people;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeApp;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HiddenFieldsTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    /// A field that is never null takes its node with it.
    @Test
    void asksForMembersAgainWithoutAHiddenAddress() throws Exception {
        ObjectNode hidden =
                member("bob").set("email", GithubJson.forbidden("Resource not accessible by personal access token"));
        members(containing(" email "), null, null, member("ann"), hidden);
        members(notContaining("email"), null, "next", member("ann"), hidden);
        members(notContaining("email"), "next", null, member("eve"));
        assertThat(membersOf(Map.of())).containsExactly("ann", "bob", "eve");
        assertThat(GITHUB.queries()).isEqualTo(3);
    }

    @Test
    void losesNothingButAFieldThatMayBeNull() throws Exception {
        ObjectNode hidden = member("bob").set("suspendedAt", GithubJson.forbidden("Must be a site administrator"));
        members(containing("suspendedAt"), null, null, member("ann"), hidden);
        assertThat(membersOf(Map.of("people.checks-suspended", "true"))).containsExactly("ann", "bob");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void asksForNoAddressAsAnApp() throws Exception {
        FakeApp.install(GITHUB, "a-token");
        members(notContaining("email"), null, null, member("ann"));
        assertThat(membersOf(FakeApp.settings())).containsExactly("ann");
    }

    private static List<String> membersOf(Map<String, String> settings) throws Exception {
        GithubConfig config = GithubClients.config(GITHUB.apiUrl(), settings);
        return new OrganizationPeople(GithubClients.of(config), config)
                .members("acme").stream().map(GithubMember::login).toList();
    }

    private static ObjectNode member(String login) {
        return GithubJson.resource("user.json").put("login", login).put("url", "https://github.com/" + login);
    }

    private static void members(
            StringValuePattern query, @Nullable String after, @Nullable String next, ObjectNode... members) {
        ObjectNode page = GithubJson.connection(next, List.of(members));
        GITHUB.query("Members")
                .text(query)
                .with("after", after)
                .answers(GithubJson.object("organization", GithubJson.object("membersWithRole", page)));
    }
}
