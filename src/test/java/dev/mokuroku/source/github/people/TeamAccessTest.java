package dev.mokuroku.source.github.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.scan.RecordedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamAccessTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final List<Map<String, Set<String>>> reports = new ArrayList<>();

    @BeforeEach
    void havePeople() {
        GITHUB.query("Teams").answers(organization("teams", GithubJson.connection(null, List.of())));
        GITHUB.query("Members").answers(organization("membersWithRole", GithubJson.connection(null, List.of())));
    }

    @Test
    void reportsTheRepositoriesOfEachTeam() throws Exception {
        answer(team("cloud", null, "acme/infra", "acme/Shop"), team("all-hands", null, "acme/wiki"), team("web", null));
        scan(true);
        assertThat(reports)
                .containsExactly(Map.of(
                        "group:default/cloud", Set.of("acme/infra", "acme/Shop"), "group:default/web", Set.of()));
        assertThat(GITHUB.queries("TeamAccess")).isEqualTo(1);
    }

    @Test
    void readsTheRepositoriesOfALargeTeamPageByPage() throws Exception {
        answer(team("cloud", "next", "acme/infra"));
        GITHUB.query("TeamRepositories")
                .with("team", "cloud")
                .with("after", "next")
                .answers(organization("team", team("cloud", null, "acme/shop")));
        scan(true);
        assertThat(reports).containsExactly(Map.of("group:default/cloud", Set.of("acme/infra", "acme/shop")));
    }

    @Test
    void makesNoCallUnlessAnObserverRequestsTheAccess() throws Exception {
        scan(false);
        assertThat(reports).isEmpty();
        assertThat(GITHUB.queries("TeamAccess")).isZero();
    }

    @Test
    void reportsNothingIfTheAccessCannotBeRead() {
        GITHUB.query("TeamAccess").answers(GithubJson.object());
        assertThatThrownBy(() -> scan(true)).isInstanceOf(ScanFailedException.class);
        assertThat(reports).isEmpty();
    }

    private void scan(boolean requested) throws ScanFailedException {
        GithubConfig config = GithubClients.config(
                GITHUB.apiUrl(), Map.of("organizations", "acme", "people.enabled", "true", "people.exclude", "all-*"));
        TeamAccessObserver observer = new TeamAccessObserver() {
            @Override
            public boolean requestsAccess() {
                return requested;
            }

            @Override
            public void found(Map<String, Set<String>> repositories) {
                reports.add(repositories);
            }
        };
        new PeopleSources(config, new OrganizationPeople(GithubClients.of(config), config), List.of(observer))
                .sources()
                .getFirst()
                .scan(new RecordedSession());
    }

    private static void answer(ObjectNode... teams) {
        GITHUB.query("TeamAccess")
                .with("organization", "acme")
                .answers(organization("teams", GithubJson.connection(null, List.of(teams))));
    }

    private static ObjectNode team(String slug, @Nullable String next, String... repositories) {
        List<ObjectNode> nodes = Stream.of(repositories)
                .map(name -> GithubJson.object().put("nameWithOwner", name))
                .toList();
        ObjectNode team = GithubJson.resource("team.json").put("slug", slug);
        return team.set("repositories", GithubJson.connection(next, nodes));
    }

    private static ObjectNode organization(String field, ObjectNode value) {
        return GithubJson.object("organization", GithubJson.object(field, value));
    }
}
