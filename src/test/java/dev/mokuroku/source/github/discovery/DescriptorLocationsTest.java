package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.FakeTree;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Other files than one at the root, by configuration and by what an organisation says.
class DescriptorLocationsTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private static final String SERVICES = "services/*/catalog-info.yaml";
    private static final String MONO = "https://github.com/acme/mono/tree/main/";

    private final OrganizationSources sources =
            new OrganizationSources(GITHUB.apiUrl(), new SettableClock(Instant.parse("2026-06-01T00:00:00Z")));

    @Test
    void readsSeveralFilesOfARepositoryInTheSameCall() throws Exception {
        listing(mono("commit-1", "oid-a", "kind: a").file("docs/catalog.yaml", "oid-b", "kind: b"));
        RecordedSession session =
                scan(Map.of("catalog-path", "catalog-info.yaml,docs/catalog.yaml"), new RecordedSession());
        assertThat(session.calls)
                .containsExactly("found " + MONO + "catalog-info.yaml", "found " + MONO + "docs/catalog.yaml");
        assertThat(GITHUB.calls()).containsExactly("query Repositories");
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
        assertThat(GITHUB.calls())
                .containsExactly(
                        "query Repositories",
                        "GET /repos/acme/mono/git/trees/commit-1?recursive=1",
                        "query BlobsByOid");
    }

    @Test
    void searchesNoTreeTwice() throws Exception {
        RecordedSession known = firstScan().next();
        GITHUB.forgetCalls();
        assertThat(scan(patterns(), known).calls)
                .containsExactlyInAnyOrder(
                        "unchanged " + MONO + "catalog-info.yaml",
                        "unchanged " + MONO + "services/pay/catalog-info.yaml");
        assertThat(GITHUB.calls()).containsExactly("query Repositories");
    }

    @Test
    void readsOnlyWhatChangedInANewTree() throws Exception {
        RecordedSession known = firstScan().next();
        listing(mono("commit-2", "oid-root", "kind: root"));
        tree(
                "commit-2",
                entry("services/pay/catalog-info.yaml", "oid-pay"),
                entry("services/new/catalog-info.yaml", "oid-new"));
        blobs("oid-new", "kind: new");
        assertThat(scan(patterns(), known).calls)
                .containsExactlyInAnyOrder(
                        "unchanged " + MONO + "catalog-info.yaml",
                        "unchanged " + MONO + "services/pay/catalog-info.yaml",
                        "found " + MONO + "services/new/catalog-info.yaml");
    }

    @Test
    void failsWhereATreeIsNotAnswered() {
        listing(mono("commit-1", "oid-root", "kind: root"));
        GITHUB.rest(get(anyUrl()).willReturn(aResponse().withStatus(502)));
        assertThatThrownBy(() -> scan(patterns(), new RecordedSession()))
                .isInstanceOf(ScanFailedException.class)
                .hasMessageContaining("acme/mono/tree/commit-1 cannot be read");
    }

    @Test
    void believesNoAnswerThatIsNoTree() throws Exception {
        RecordedSession known = firstScan().next();
        listing(mono("commit-2", "oid-root", "kind: root"));
        GITHUB.rest(get(anyUrl()).willReturn(okJson("{}")));
        assertThatThrownBy(() -> scan(patterns(), known)).isInstanceOf(ScanFailedException.class);
        assertThat(sources.trees.get("acme/mono").commit()).isEqualTo("commit-1");
    }

    @Test
    void keepsWhatItKnowsOfATreeThatIsRefused() throws Exception {
        RecordedSession known = firstScan().next();
        listing(mono("commit-2", "oid-root", "kind: root"));
        GITHUB.rest(get(anyUrl()).willReturn(FakeGithub.refusal(451, "Repository access blocked")));
        RecordedSession session = scan(patterns(), known);
        assertThat(session.calls)
                .contains("unchanged " + MONO + "services/pay/catalog-info.yaml", "unreadable " + MONO + SERVICES);
        assertThat(session.reasons).singleElement().asString().contains("GitHub answered 451");
    }

    @Test
    void asksAgainWhereTheOrganizationSaysOtherPaths() throws Exception {
        listing(
                settings("oid-settings", "descriptors: [other.yaml]\nexclude: [tool]"),
                mono("commit-1", "oid-0", "kind: z").file("other.yaml", "oid-a", "kind: a"),
                repository("tool", "commit-9", "oid-t", "kind: t"));
        RecordedSession session = scan(Map.of(), new RecordedSession());
        assertThat(session.calls).containsExactly("found " + MONO + "other.yaml");
        assertThat(GITHUB.queries()).isEqualTo(2);
        GITHUB.forgetCalls();
        RecordedSession second = session.next();
        scan(Map.of(), second);
        assertThat(second.calls).containsExactly("unchanged " + MONO + "other.yaml");
        assertThat(GITHUB.calls()).containsExactly("query Repositories");
    }

    @Test
    void looksAtAllWhereTheSettingsOfTheOrganizationChanged() throws Exception {
        listing(mono("commit-1", "oid-a", "kind: a"));
        RecordedSession known = scan(Map.of(), new RecordedSession()).next();
        listing(
                settings("oid-settings", "descriptors: [other.yaml]"),
                mono("commit-1", "oid-0", "kind: z").file("other.yaml", "oid-a", "kind: a"));
        GITHUB.query("RepositoriesByName").answers(FakeGithub.named());
        known.scanChanges(sources.source(Map.of()));
        assertThat(known.calls).contains("found " + MONO + "other.yaml").noneMatch(call -> call.startsWith("only"));
    }

    /// As where another replica heard of them first.
    @Test
    void knowsWhatAnotherReplicaHeard() throws Exception {
        listing(mono("commit-1", "oid-a", "kind: a"));
        GithubOrganizationSource source = sources.source(Map.of());
        new RecordedSession().scan(source);
        assertThat(source.hasDescriptorAmong(List.of("other.yaml"), "mono")).isFalse();
        sources.settings.put("acme", new SettingsStore.File("oid-1", "descriptors: [other.yaml]"));
        assertThat(source.hasDescriptorAmong(List.of("other.yaml"), "mono")).isTrue();
    }

    /// A webhook may hear of new ones between two pages.
    @Test
    void judgesAllPagesOfAScanByTheSettingsOfTheFirst() throws Exception {
        GITHUB.query("Repositories")
                .with("after", (String) null)
                .answers(FakeGithub.page("2", mono("commit-1", "oid-a", "kind: a")));
        GITHUB.query("Repositories")
                .with("after", "2")
                .answers(FakeGithub.page(null, repository("shop", "commit-9", "oid-b", "kind: b")));
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
        FakeRepository mono = mono("commit-1", "oid-0", "kind: z").file("other.yaml", "oid-a", "kind: a");
        listing(settings("oid-1", "descriptors: [other.yaml]"), mono);
        RecordedSession known = scan(Map.of(), new RecordedSession()).next();
        listing(settings("oid-2", "descriptor: [other.yaml]"), mono);
        RecordedSession session = scan(Map.of(), known);
        assertThat(session.calls)
                .containsExactly(
                        "unreadable https://github.com/acme/.github/tree/HEAD/.mokuroku.yml",
                        "unchanged " + MONO + "other.yaml");
        assertThat(session.reasons).containsExactly(".mokuroku.yml: descriptor: there is no such field");
    }

    /// Of two descriptors: one at the root, one that a pattern matches.
    private RecordedSession firstScan() throws ScanFailedException {
        listing(mono("commit-1", "oid-root", "kind: root"));
        tree(
                "commit-1",
                entry("services/pay/catalog-info.yaml", "oid-pay"),
                entry("services/pay/main.go", "oid-go"),
                entry("services/deep/er/catalog-info.yaml", "oid-deep"),
                entry("catalog-info.yaml", "oid-root"));
        blobs("oid-pay", "kind: pay");
        return scan(patterns(), new RecordedSession());
    }

    private static Map<String, String> patterns() {
        return Map.of("catalog-path", "catalog-info.yaml," + SERVICES);
    }

    private RecordedSession scan(Map<String, String> settings, RecordedSession session) throws ScanFailedException {
        session.scan(sources.source(settings));
        return session;
    }

    private static void listing(FakeRepository... repositories) {
        GITHUB.query("Repositories").answers(FakeGithub.page(null, repositories));
    }

    private static void listing(Settings settings, FakeRepository... repositories) {
        ObjectNode data = FakeGithub.page(null, repositories);
        data.setAll(FakeGithub.named(
                FakeRepository.empty("acme/.github").file(".mokuroku.yml", settings.oid(), settings.text())));
        GITHUB.query("Repositories").answers(data);
    }

    private record Settings(String oid, String text) {}

    private static Settings settings(String oid, String text) {
        return new Settings(oid, text);
    }

    private static FakeRepository mono(String commit, String oid, String descriptor) {
        return repository("mono", commit, oid, descriptor);
    }

    private static FakeRepository repository(String name, String commit, String oid, String descriptor) {
        return FakeRepository.empty("acme/" + name)
                .with("pushedAt", "2026-05-01T10:00:00Z")
                .branch("main", commit)
                .file("catalog-info.yaml", oid, descriptor);
    }

    private static void blobs(String oid, String text) {
        FakeRepository mono = FakeRepository.empty("acme/mono").object(oid, FakeRepository.blob(oid, text));
        GITHUB.query("BlobsByOid").answers(FakeGithub.named(mono));
    }

    private static void tree(String oid, ObjectNode... entries) {
        GITHUB.rest(get("/repos/acme/mono/git/trees/%s?recursive=1".formatted(oid))
                .willReturn(okJson(FakeTree.of(oid, entries).toString())));
    }

    private static ObjectNode entry(String path, String oid) {
        return FakeTree.file(path, oid);
    }
}
