package dev.mokuroku.source.github.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.scan.RecordedSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleSourceTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void makesGroupsOfTeams() throws Exception {
        teams("acme", team("platform", null), team("cloud", "platform", "ann", "bob"));
        members("acme");
        RecordedSession session = scan(Map.of());
        assertThat(entity(session, "https://github.com/orgs/acme/teams/cloud")).isEqualTo(MAPPER.readTree("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "Group",
                "metadata": {"name": "cloud", "namespace": "default", "description": "About cloud", "annotations": {
                    "github.com/team-slug": "acme/cloud",
                    "backstage.io/view-url": "https://github.com/orgs/acme/teams/cloud",
                    "backstage.io/edit-url": "https://github.com/orgs/acme/teams/cloud/edit"}},
                "spec": {"type": "team", "profile": {"displayName": "Team cloud", "picture": "https://img/cloud"},
                    "parent": "group:default/platform", "children": []}}"""));
    }

    @Test
    void makesUsersOfMembers() throws Exception {
        teams("acme", team("cloud", null, "ann"), team("web", null, "Ann"));
        members("acme", member("ann", "Ann Other"), member("bob", ""));
        RecordedSession session = scan(Map.of());
        assertThat(entity(session, "https://github.com/ann")).isEqualTo(MAPPER.readTree("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "User",
                "metadata": {"name": "ann", "annotations": {
                    "github.com/user-login": "ann", "backstage.io/view-url": "https://github.com/ann"}},
                "spec": {"profile": {"displayName": "Ann Other", "email": "ann@example.com", "picture": "https://img/ann"},
                    "memberOf": ["group:default/cloud", "group:default/web"]}}"""));
        assertThat(entity(session, "https://github.com/bob").at("/spec/profile").has("displayName"))
                .isFalse();
    }

    @Test
    void writesDescriptorsWithoutAProblem() throws Exception {
        teams("acme", team("platform", null), team("cloud", "platform", "ann"));
        members("acme", member("ann", "Ann Other"), member("bob", ""));
        assertThat(scan(Map.of()).files.values()).hasSize(4).allSatisfy(file -> {
            ParsedDescriptor parsed = new DescriptorParser().parse(file);
            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.entities()).hasSize(1);
        });
    }

    @Test
    void makesOneUserOfAMemberOfTwoOrganizations() throws Exception {
        teams("acme", team("cloud", null, "ann"));
        members("acme", member("ann", "Ann"));
        teams("labs", team("cloud", null, "ann").put("url", "https://github.com/orgs/labs/teams/cloud"));
        members("labs", member("ann", "Ann"));
        RecordedSession session = scan(Map.of("organizations", "acme,labs", "people.namespace", "of-{organization}"));
        assertThat(session.files).hasSize(3);
        assertThat(entity(session, "https://github.com/ann").at("/spec/memberOf"))
                .isEqualTo(MAPPER.readTree("[\"group:of-acme/cloud\", \"group:of-labs/cloud\"]"));
    }

    @Test
    void readsALargeTeamPageByPage() throws Exception {
        ObjectNode large = team("cloud", null, "ann");
        large.set("members", GithubJson.connection("next", List.of(member("ann", ""))));
        teams("acme", large);
        members("acme", member("ann", ""), member("bob", ""));
        GITHUB.query("TeamMembers").with("after", "next").answers(organization("team", team("cloud", null, "bob")));
        RecordedSession session = scan(Map.of("people.without-team", "false"));
        assertThat(session.files).containsKey(FileId.of(LocationRef.url("https://github.com/bob")));
    }

    @Test
    void leavesOutWhatTheSettingsExclude() throws Exception {
        teams("acme", team("cloud", "all-hands", "ann"), team("all-hands", null, "ann", "bob", "eve"));
        members("acme", member("ann", ""), member("bob", ""), suspended("eve"));
        RecordedSession session = scan(
                Map.of("people.exclude", "all-*", "people.without-team", "false", "people.checks-suspended", "true"));
        assertThat(session.calls)
                .containsExactly("found https://github.com/orgs/acme/teams/cloud", "found https://github.com/ann");
        assertThat(entity(session, "https://github.com/orgs/acme/teams/cloud")
                        .path("spec")
                        .has("parent"))
                .isFalse();
    }

    @Test
    void leavesOutWhoIsSuspended() throws Exception {
        teams("acme");
        members("acme", member("ann", ""), suspended("eve"));
        assertThat(scan(Map.of("people.checks-suspended", "true")).calls)
                .containsExactly("found https://github.com/ann");
    }

    @Test
    void handsOverNothingThatTheCatalogKnows() throws Exception {
        teams("acme", team("cloud", null, "ann"));
        members("acme", member("ann", ""));
        RecordedSession second = scan(Map.of()).next();
        source(Map.of()).scan(second);
        assertThat(second.calls)
                .containsExactly(
                        "unchanged https://github.com/orgs/acme/teams/cloud", "unchanged https://github.com/ann");
    }

    @Test
    void readsOnePersonAgainByOneCall() throws Exception {
        ObjectNode ann = member("ann", "Ann");
        ann.set("organization", GithubJson.object("teams", GithubJson.connection(null, List.of(team("cloud", null)))));
        GITHUB.query("Member").with("organization", "acme").answers(GithubJson.object("user", ann));
        PeopleSource source = source(Map.of());
        RecordedSession session = new RecordedSession();
        source.refresh(source.originOf("ann"), session);
        assertThat(entity(session, "https://github.com/ann").at("/spec/memberOf"))
                .isEqualTo(MAPPER.readTree("[\"group:default/cloud\"]"));
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void namesNobodyWhoLeft() throws Exception {
        GITHUB.query("Member").answers(GithubJson.object("user", member("ann", "Ann")));
        PeopleSource source = source(Map.of());
        RecordedSession session = new RecordedSession();
        source.refresh(source.originOf("ann"), session);
        assertThat(session.calls).isEmpty();
    }

    @Test
    void readsOneTeamAgain() throws Exception {
        GITHUB.query("Team").with("organization", "acme").answers(organization("team", team("cloud", null)));
        RecordedSession session = new RecordedSession();
        source(Map.of()).refresh(LocationRef.url("https://github.com/orgs/acme/teams/cloud"), session);
        assertThat(session.calls).containsExactly("found https://github.com/orgs/acme/teams/cloud");
    }

    @Test
    void namesTheOrganizationWhosePeopleItMayNotRead() {
        GITHUB.query("Teams").answers(GithubJson.object());
        assertThatThrownBy(() -> scan(Map.of()))
                .isInstanceOf(ScanFailedException.class)
                .hasMessage(
                        "The people of acme: GitHub does not list the members of 'acme': it must be an organisation whose members the credentials may read");
    }

    private static RecordedSession scan(Map<String, String> settings) throws ScanFailedException {
        RecordedSession session = new RecordedSession();
        source(settings).scan(session);
        return session;
    }

    private static PeopleSource source(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("organizations", "acme", "people.enabled", "true"));
        all.putAll(settings);
        GithubConfig config = GithubClients.config(GITHUB.apiUrl(), all);
        return new PeopleSources(config, new OrganizationPeople(GithubClients.of(config), config), List.of())
                .sources()
                .getFirst();
    }

    private static JsonNode entity(RecordedSession session, String url) throws IOException {
        return MAPPER.readTree(
                session.files.get(FileId.of(LocationRef.url(url))).content());
    }

    private static void teams(String organization, ObjectNode... teams) {
        GITHUB.query("Teams")
                .with("organization", organization)
                .with("after", (String) null)
                .answers(organization("teams", GithubJson.connection(null, List.of(teams))));
    }

    private static void members(String organization, ObjectNode... members) {
        GITHUB.query("Members")
                .with("organization", organization)
                .with("after", (String) null)
                .answers(organization("membersWithRole", GithubJson.connection(null, List.of(members))));
    }

    private static ObjectNode organization(String field, ObjectNode value) {
        return GithubJson.object("organization", GithubJson.object(field, value));
    }

    private static ObjectNode team(String slug, @Nullable String parent, String... members) {
        List<ObjectNode> users =
                Stream.of(members).map(login -> member(login, "")).toList();
        String url = "https://github.com/orgs/acme/teams/" + slug;
        ObjectNode team = GithubJson.resource("team.json")
                .put("slug", slug)
                .put("name", "Team " + slug)
                .put("description", "About " + slug)
                .put("avatarUrl", "https://img/" + slug)
                .put("url", url)
                .put("editTeamUrl", url + "/edit");
        team.set("parentTeam", parent == null ? null : GithubJson.object().put("slug", parent));
        return team.set("members", GithubJson.connection(null, users));
    }

    private static ObjectNode member(String login, String name) {
        return GithubJson.resource("user.json")
                .put("login", login)
                .put("name", name)
                .put("email", login + "@example.com")
                .put("avatarUrl", "https://img/" + login)
                .put("url", "https://github.com/" + login);
    }

    private static ObjectNode suspended(String login) {
        return member(login, "").put("suspendedAt", "2026-01-01T00:00:00Z");
    }
}
