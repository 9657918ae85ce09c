package dev.mokuroku.source.github.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A GitHub with the organisation `acme`, whose repositories a test sets. Scans of all organisations find nothing.
public final class AcmeGithub extends FakeGithubResource {
    @Override
    protected Map<String, String> prepare() {
        ObjectNode nobody = GithubJson.connection(null, List.of());
        github().query("Repositories").answers(FakeGithub.page(null));
        github().query("Teams").answers(organization("teams", nobody));
        github().query("Members").answers(organization("membersWithRole", nobody));
        return Map.of(
                "mokuroku.github.people.enabled", "true",
                "mokuroku.github.people.scan-interval", "24h",
                "mokuroku.github.organizations", "Acme, ACME,umbrella,initech",
                "mokuroku.github.scan-interval", "24h",
                "mokuroku.webhooks.secret", "the old one, the new one");
    }

    /// From now on there are these repositories and no other.
    void holds(FakeRepository... repositories) {
        github().query("RepositoriesByName").answers(FakeGithub.named(repositories));
    }

    /// From now on there is this person.
    ///
    /// @param team of the organisation `acme`; null where the person is no member
    void holdsPerson(String login, @Nullable String team) {
        ObjectNode person =
                GithubJson.resource("user.json").put("login", login).put("url", "https://github.com/" + login);
        if (team != null) {
            ObjectNode teams = GithubJson.connection(
                    null, List.of(GithubJson.resource("team.json").put("slug", team)));
            person.set("organization", GithubJson.object("teams", teams));
        }
        github().query("Member").answers(GithubJson.object("user", person));
    }

    /// From now on any repository has this file.
    ///
    /// @param path `acme/shop/contents/catalog-info.yaml`
    void holdsFile(String path, String revision, String content) {
        github().rest(get(urlPathEqualTo("/repos/" + path))
                .withQueryParam("ref", equalTo(revision))
                .willReturn(aResponse().withBody(content)));
    }

    void fail() {
        github().query("RepositoriesByName").responds(refused());
    }

    /// From now on the calls of this owner fail, by a status or by an answer that nobody expects.
    void failFor(String owner, boolean strangely) {
        github().query("RepositoriesByName")
                .first()
                .with("owner", equalToIgnoreCase(owner))
                .responds(strangely ? okJson("{\"data\": {\"r0\": {\"nameWithOwner\": \"nobody's\"}}}") : refused());
    }

    int calls() {
        return github().queries("RepositoriesByName");
    }

    /// Of repositories of all owners.
    int listings() {
        return github().queries("Repositories");
    }

    static FakeRepository repository(String name, String branch, String blob, String descriptor) {
        return FakeRepository.empty("acme/" + name)
                .branch(branch, "commit")
                .file("catalog-info.yaml", blob, descriptor);
    }

    private static ResponseDefinitionBuilder refused() {
        return FakeGithub.body("errors/bad-credentials.json").withStatus(401);
    }

    private static ObjectNode organization(String field, ObjectNode value) {
        return GithubJson.object("organization", GithubJson.object(field, value));
    }
}
