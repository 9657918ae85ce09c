package dev.mokuroku.source.github.people;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.scan.RecordedSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleSourceTest {
    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void makesGroupsOfTeams() throws Exception {
        teams("acme", team("platform", "null"), team("cloud", "{\"slug\":\"platform\"}", "ann", "bob"));
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
        teams("acme", team("cloud", "null", "ann"), team("web", "null", "Ann"));
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
        teams("acme", team("platform", "null"), team("cloud", "{\"slug\":\"platform\"}", "ann"));
        members("acme", member("ann", "Ann Other"), member("bob", ""));
        assertThat(scan(Map.of()).files.values()).hasSize(4).allSatisfy(file -> {
            ParsedDescriptor parsed = new DescriptorParser().parse(file);
            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.entities()).hasSize(1);
        });
    }

    @Test
    void makesOneUserOfAMemberOfTwoOrganizations() throws Exception {
        teams("acme", team("cloud", "null", "ann"));
        members("acme", member("ann", "Ann"));
        teams("labs", team("cloud", "null", "ann").replace("orgs/acme", "orgs/labs"));
        members("labs", member("ann", "Ann"));
        RecordedSession session = scan(Map.of("organizations", "acme,labs", "people.namespace", "of-{organization}"));
        assertThat(session.files).hasSize(3);
        assertThat(entity(session, "https://github.com/ann").at("/spec/memberOf"))
                .isEqualTo(MAPPER.readTree("[\"group:of-acme/cloud\", \"group:of-labs/cloud\"]"));
    }

    @Test
    void readsALargeTeamPageByPage() throws Exception {
        String large = team("cloud", "null", "ann").replace("\"hasNextPage\":false", "\"hasNextPage\":true");
        teams("acme", large);
        members("acme", member("ann", ""), member("bob", ""));
        stub("query TeamMembers(", "acme", """
                {"organization": {"team": {"members": {"pageInfo": {"hasNextPage": false}, "nodes": [{"login": "bob"}]}}}}""");
        RecordedSession session = scan(Map.of("people.without-team", "false"));
        assertThat(session.files).containsKey(FileId.of(LocationRef.url("https://github.com/bob")));
    }

    @Test
    void leavesOutWhatTheSettingsExclude() throws Exception {
        teams("acme", team("cloud", "{\"slug\":\"all-hands\"}", "ann"), team("all-hands", "null", "ann", "bob", "eve"));
        members("acme", member("ann", ""), member("bob", ""), suspended("eve"));
        RecordedSession session = scan(
                Map.of("people.exclude", "all-*", "people.without-team", "false", "people.checks-suspended", "true"));
        assertThat(session.calls)
                .containsExactly("found https://github.com/orgs/acme/teams/cloud", "found https://github.com/ann");
        assertThat(entity(session, "https://github.com/orgs/acme/teams/cloud")
                        .path("spec")
                        .has("parent"))
                .isFalse();
        GITHUB.verify(
                1, postRequestedFor(urlEqualTo("/graphql")).withRequestBody(containing("bio suspendedAt avatarUrl")));
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
        teams("acme", team("cloud", "null", "ann"));
        members("acme", member("ann", ""));
        RecordedSession second = scan(Map.of()).next();
        source(Map.of()).scan(second);
        assertThat(second.calls)
                .containsExactly(
                        "unchanged https://github.com/orgs/acme/teams/cloud", "unchanged https://github.com/ann");
    }

    @Test
    void readsOnePersonAgainByOneCall() throws Exception {
        stub("query Member(", "acme", """
                {"user": {"login": "ann", "name": "Ann", "url": "https://github.com/ann",
                "organization": {"teams": {"nodes": [{"slug": "cloud"}]}}}}""");
        PeopleSource source = source(Map.of());
        RecordedSession session = new RecordedSession();
        source.refresh(source.originOf("ann"), session);
        assertThat(entity(session, "https://github.com/ann").at("/spec/memberOf"))
                .isEqualTo(MAPPER.readTree("[\"group:default/cloud\"]"));
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void namesNobodyWhoLeft() throws Exception {
        stub("query Member(", "acme", """
                {"user": {"login": "ann", "url": "https://github.com/ann", "organization": null}}""");
        PeopleSource source = source(Map.of());
        RecordedSession session = new RecordedSession();
        source.refresh(source.originOf("ann"), session);
        assertThat(session.calls).isEmpty();
    }

    @Test
    void readsOneTeamAgain() throws Exception {
        stub("query Team(", "acme", "{\"organization\": {\"team\": %s}}".formatted(team("cloud", "null")));
        RecordedSession session = new RecordedSession();
        source(Map.of()).refresh(LocationRef.url("https://github.com/orgs/acme/teams/cloud"), session);
        assertThat(session.calls).containsExactly("found https://github.com/orgs/acme/teams/cloud");
    }

    @Test
    void namesTheOrganizationWhosePeopleItMayNotRead() {
        stub("query Teams(", "acme", "{\"organization\": null}");
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
        GithubConfig config = GithubClients.config(GITHUB.baseUrl(), all);
        return new PeopleSources(config, new OrganizationPeople(GithubClients.of(config), config))
                .sources()
                .getFirst();
    }

    private static JsonNode entity(RecordedSession session, String url) throws IOException {
        return MAPPER.readTree(
                session.files.get(FileId.of(LocationRef.url(url))).content());
    }

    private static void teams(String organization, String... teams) {
        stub("query Teams(", organization, "{\"organization\": {\"teams\": %s}}".formatted(page(teams)));
    }

    private static void members(String organization, String... members) {
        stub("query Members(", organization, "{\"organization\": {\"membersWithRole\": %s}}".formatted(page(members)));
    }

    private static void stub(String query, String organization, String data) {
        MappingBuilder asked = post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing(query)))
                .withRequestBody(matchingJsonPath("$.variables.organization", equalTo(organization)));
        if (!query.contains("TeamMembers")) {
            asked.withRequestBody(matchingJsonPath("$.variables.after", absent()));
        }
        GITHUB.stubFor(asked.willReturn(okJson("{\"data\": %s}".formatted(data))));
    }

    private static String page(String... nodes) {
        return "{\"pageInfo\": {\"hasNextPage\": false}, \"nodes\": [%s]}".formatted(String.join(",", nodes));
    }

    private static String team(String slug, String parent, String... members) {
        List<String> logins =
                List.of(members).stream().map("{\"login\":\"%s\"}"::formatted).toList();
        return """
                {"slug":"%1$s","name":"Team %1$s","description":"About %1$s","avatarUrl":"https://img/%1$s",
                "url":"https://github.com/orgs/acme/teams/%1$s","editTeamUrl":"https://github.com/orgs/acme/teams/%1$s/edit",
                "parentTeam":%2$s,"members":{"pageInfo":{"hasNextPage":false,"endCursor":"c"},"nodes":[%3$s]}}""".formatted(slug, parent, String.join(",", logins));
    }

    private static String member(String login, String name) {
        return """
                {"login":"%1$s","name":"%2$s","email":"%1$s@example.com","bio":null,"avatarUrl":"https://img/%1$s",
                "url":"https://github.com/%1$s"}""".formatted(login, name);
    }

    private static String suspended(String login) {
        return member(login, "").replace("\"bio\":null", "\"bio\":null,\"suspendedAt\":\"2026-01-01T00:00:00Z\"");
    }
}
