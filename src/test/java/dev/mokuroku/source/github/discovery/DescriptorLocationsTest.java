package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Other files than one at the root, by configuration and by what an organisation says.
class DescriptorLocationsTest {
    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String SERVICES = "services/*/catalog-info.yaml";
    private static final String MONO = "https://github.com/acme/mono/tree/main/";

    private final OrganizationSources sources =
            new OrganizationSources(GITHUB.baseUrl(), new SettableClock(Instant.parse("2026-06-01T00:00:00Z")));

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void readsSeveralFilesOfARepositoryInTheSameCall() throws Exception {
        listing("", mono("commit-1", blob("file0", "oid-a", "kind: a") + "," + blob("file1", "oid-b", "kind: b")));
        RecordedSession session =
                scan(Map.of("catalog-path", "catalog-info.yaml,docs/catalog.yaml"), new RecordedSession());
        assertThat(session.calls)
                .containsExactly("found " + MONO + "catalog-info.yaml", "found " + MONO + "docs/catalog.yaml");
        GITHUB.verify(
                1, postRequestedFor(urlEqualTo("/graphql")).withRequestBody(containing("HEAD:docs/catalog.yaml")));
        GITHUB.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void findsFilesByOneCallForTheTreeAndOneForTheirTexts() throws Exception {
        RecordedSession first = firstScan();
        assertThat(first.calls)
                .containsExactly(
                        "found " + MONO + "catalog-info.yaml", "found " + MONO + "services/pay/catalog-info.yaml");
        assertThat(first.files.values())
                .anySatisfy(file -> assertThat(file.content()).asString(UTF_8).isEqualTo("kind: pay"))
                .allSatisfy(file -> assertThat(file.commit()).isEqualTo("commit-1"));
        GITHUB.verify(1, getRequestedFor(urlEqualTo("/repos/acme/mono/git/trees/commit-1?recursive=1")));
        GITHUB.verify(2, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void searchesNoTreeTwice() throws Exception {
        RecordedSession known = firstScan().next();
        GITHUB.resetRequests();
        assertThat(scan(patterns(), known).calls)
                .containsExactlyInAnyOrder(
                        "unchanged " + MONO + "catalog-info.yaml",
                        "unchanged " + MONO + "services/pay/catalog-info.yaml");
        GITHUB.verify(0, getRequestedFor(anyUrl()));
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void readsOnlyWhatChangedInANewTree() throws Exception {
        RecordedSession known = firstScan().next();
        listing("", mono("commit-2", blob("file0", "oid-root", "kind: root")));
        tree(
                "commit-2",
                entry("services/pay/catalog-info.yaml", "oid-pay"),
                entry("services/new/catalog-info.yaml", "oid-new"));
        blobs(blob("blob0", "oid-new", "kind: new"));
        assertThat(scan(patterns(), known).calls)
                .containsExactlyInAnyOrder(
                        "unchanged " + MONO + "catalog-info.yaml",
                        "unchanged " + MONO + "services/pay/catalog-info.yaml",
                        "found " + MONO + "services/new/catalog-info.yaml");
    }

    @Test
    void failsWhereATreeIsNotAnswered() {
        listing("", mono("commit-1", blob("file0", "oid-root", "kind: root")));
        GITHUB.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(502)));
        assertThatThrownBy(() -> scan(patterns(), new RecordedSession()))
                .isInstanceOf(ScanFailedException.class)
                .hasMessageContaining("acme/mono/tree/commit-1 cannot be read");
    }

    @Test
    void believesNoAnswerThatIsNoTree() throws Exception {
        RecordedSession known = firstScan().next();
        listing("", mono("commit-2", blob("file0", "oid-root", "kind: root")));
        GITHUB.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        assertThatThrownBy(() -> scan(patterns(), known)).isInstanceOf(ScanFailedException.class);
        assertThat(sources.trees.get("acme/mono").commit()).isEqualTo("commit-1");
    }

    @Test
    void keepsWhatItKnowsOfATreeThatIsRefused() throws Exception {
        RecordedSession known = firstScan().next();
        listing("", mono("commit-2", blob("file0", "oid-root", "kind: root")));
        GITHUB.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(451)));
        RecordedSession session = scan(patterns(), known);
        assertThat(session.calls)
                .contains("unchanged " + MONO + "services/pay/catalog-info.yaml", "unreadable " + MONO + SERVICES);
        assertThat(session.reasons).singleElement().asString().contains("GitHub answered 451");
    }

    @Test
    void asksAgainWhereTheOrganizationSaysOtherPaths() throws Exception {
        String settings = settings("oid-settings", "descriptors: [other.yaml]\nexclude: [tool]");
        listing(
                settings,
                mono("commit-1", blob("file0", "oid-a", "kind: a")),
                repository("tool", "commit-9", blob("file0", "oid-t", "kind: t")));
        RecordedSession session = scan(Map.of(), new RecordedSession());
        assertThat(session.calls).containsExactly("found " + MONO + "other.yaml");
        GITHUB.verify(2, postRequestedFor(urlEqualTo("/graphql")));
        GITHUB.resetRequests();
        scan(Map.of(), session.next());
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")).withRequestBody(containing("HEAD:other.yaml")));
    }

    @Test
    void looksAtAllWhereTheSettingsOfTheOrganizationChanged() throws Exception {
        listing("", mono("commit-1", blob("file0", "oid-a", "kind: a")));
        RecordedSession known = scan(Map.of(), new RecordedSession()).next();
        listing(
                settings("oid-settings", "descriptors: [other.yaml]"),
                mono("commit-1", blob("file0", "oid-a", "kind: a")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(containing("query RepositoriesByName("))
                .willReturn(okJson("{\"data\":{\"r0\":null}}")));
        known.scanChanges(sources.source(Map.of()));
        assertThat(known.calls).contains("found " + MONO + "other.yaml").noneMatch(call -> call.startsWith("only"));
    }

    /// As where another replica heard of them first.
    @Test
    void knowsWhatAnotherReplicaHeard() throws Exception {
        listing("", mono("commit-1", blob("file0", "oid-a", "kind: a")));
        GithubOrganizationSource source = sources.source(Map.of());
        new RecordedSession().scan(source);
        assertThat(source.hasDescriptorAmong(List.of("other.yaml"), "mono")).isFalse();
        sources.settings.put("acme", new SettingsStore.File("oid-1", "descriptors: [other.yaml]"));
        assertThat(source.hasDescriptorAmong(List.of("other.yaml"), "mono")).isTrue();
    }

    /// A webhook may hear of new ones between two pages.
    @Test
    void judgesAllPagesOfAScanByTheSettingsOfTheFirst() throws Exception {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(containing("query Repositories("))
                .willReturn(okJson("""
                        {"data":{"repositoryOwner":{"repositories":{"pageInfo":{"hasNextPage":true,"endCursor":"2"},
                        "nodes":[%s]}}}}""".formatted(mono("commit-1", blob("file0", "oid-a", "kind: a"))))));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(containing("\"after\":\"2\""))
                .willReturn(okJson("""
                        {"data":{"repositoryOwner":{"repositories":{"pageInfo":{"hasNextPage":false},
                        "nodes":[%s]}}}}""".formatted(repository("shop", "commit-9", blob("file0", "oid-b", "kind: b"))))));
        RecordedSession session = new RecordedSession() {
            @Override
            public void pause() {
                super.pause();
                sources.settings.put("acme", new SettingsStore.File("oid-1", "descriptors: [other.yaml]"));
            }
        };
        session.scan(sources.source(Map.of()));
        assertThat(session.calls)
                .containsExactly(
                        "found " + MONO + "catalog-info.yaml",
                        "pause",
                        "found https://github.com/acme/shop/tree/main/catalog-info.yaml");
        assertThat(sources.marks.load("github:acme").orElseThrow().settings()).doesNotContain("oid-1");
    }

    @Test
    void keepsTheLastSettingsWhereNewOnesAreWrong() throws Exception {
        listing(settings("oid-1", "descriptors: [other.yaml]"), mono("commit-1", blob("file0", "oid-a", "kind: a")));
        RecordedSession known = scan(Map.of(), new RecordedSession()).next();
        listing(settings("oid-2", "descriptor: [other.yaml]"), mono("commit-1", blob("file0", "oid-a", "kind: a")));
        RecordedSession session = scan(Map.of(), known);
        assertThat(session.calls)
                .containsExactly(
                        "unreadable https://github.com/acme/.github/tree/HEAD/.mokuroku.yml",
                        "unchanged " + MONO + "other.yaml");
        assertThat(session.reasons).containsExactly(".mokuroku.yml: descriptor: there is no such field");
    }

    /// Of two descriptors: one at the root, one that a pattern matches.
    private RecordedSession firstScan() throws ScanFailedException {
        listing("", mono("commit-1", blob("file0", "oid-root", "kind: root")));
        tree(
                "commit-1",
                entry("services/pay/catalog-info.yaml", "oid-pay"),
                entry("services/pay/main.go", "oid-go"),
                entry("services/deep/er/catalog-info.yaml", "oid-deep"),
                entry("catalog-info.yaml", "oid-root"));
        blobs(blob("blob0", "oid-pay", "kind: pay"));
        return scan(patterns(), new RecordedSession());
    }

    private static Map<String, String> patterns() {
        return Map.of("catalog-path", "catalog-info.yaml," + SERVICES);
    }

    private RecordedSession scan(Map<String, String> settings, RecordedSession session) throws ScanFailedException {
        session.scan(sources.source(settings));
        return session;
    }

    private static void listing(String settings, String... repositories) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(containing("query Repositories("))
                .willReturn(
                        okJson("""
                        {"data":{%s"repositoryOwner":{"repositories":{"pageInfo":{"hasNextPage":false},"nodes":[%s]}}}}""".formatted(settings, Stream.of(repositories).collect(Collectors.joining(","))))));
    }

    private static String settings(String oid, String text) {
        return "\"settings\":{%s},".formatted(blob("object", oid, text));
    }

    private static String mono(String commit, String files) {
        return repository("mono", commit, files);
    }

    private static String repository(String name, String commit, String files) {
        return """
                {"nameWithOwner":"acme/%1$s","visibility":"PUBLIC","isArchived":false,"isFork":false,
                "pushedAt":"2026-05-01T10:00:00Z","repositoryTopics":{"nodes":[]},"defaultBranchRef":{"name":"main",
                "target":{"oid":"%2$s"}},%3$s}""".formatted(name, commit, files);
    }

    private static String blob(String alias, String oid, String text) {
        return """
                "%s":{"oid":"%s","byteSize":7,"isBinary":false,"isTruncated":false,"text":%s}""".formatted(alias, oid, TextNode.valueOf(text));
    }

    private static void blobs(String... blobs) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(containing("query BlobsByOid("))
                .willReturn(okJson("{\"data\":{\"repository\":{%s}}}".formatted(String.join(",", blobs)))));
    }

    private static void tree(String oid, String... entries) {
        GITHUB.stubFor(get("/repos/acme/mono/git/trees/%s?recursive=1".formatted(oid))
                .willReturn(okJson("{\"sha\":\"%s\",\"truncated\":false,\"tree\":[%s]}"
                        .formatted(oid, String.join(",", entries)))));
    }

    private static String entry(String path, String oid) {
        return "{\"path\":\"%s\",\"mode\":\"100644\",\"type\":\"blob\",\"sha\":\"%s\",\"size\":7}".formatted(path, oid);
    }
}
