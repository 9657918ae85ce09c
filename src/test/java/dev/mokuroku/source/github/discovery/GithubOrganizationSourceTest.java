package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.SettableClock;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubOrganizationSourceTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));

    @Test
    void readsEveryRepositoryWithADescriptorPageByPage() throws Exception {
        firstPage(repository("shop", "oid-1", "kind: x"), empty("bare"));
        secondPage(repository("pay", "oid-2", "kind: y"));
        RecordedSession session = scan(Map.of());
        assertThat(session.calls)
                .containsExactly(
                        "found https://github.com/acme/shop/tree/main/catalog-info.yaml",
                        "pause",
                        "found https://github.com/acme/pay/tree/main/catalog-info.yaml");
        DescriptorFile file = session.files.get(at("shop"));
        assertThat(file.version()).isEqualTo("oid-1");
        assertThat(file.commit()).isEqualTo("commit-of-shop");
        assertThat(file.content()).asString(UTF_8).isEqualTo("kind: x");
        assertThat(file.annotations())
                .containsEntry("github.com/project-slug", "acme/shop")
                .containsEntry("backstage.io/edit-url", "https://github.com/acme/shop/edit/main/catalog-info.yaml")
                .containsEntry("backstage.io/source-location", "url:https://github.com/acme/shop/tree/main/");
        assertThat(GITHUB.queries()).isEqualTo(2);
    }

    @Test
    void handsOverNothingThatTheCatalogKnows() throws Exception {
        firstPage(repository("shop", "oid-1", "kind: x"));
        secondPage();
        RecordedSession first = scan(Map.of());
        RecordedSession second = first.next();
        second.scan(source(Map.of()));
        assertThat(second.calls)
                .containsExactly("unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml", "pause");
    }

    @Test
    void asksByNameForWhatSlippedThroughTheList() throws Exception {
        firstPage(repository("pay", "oid-1", "kind: x"), repository("shop", "oid-2", "kind: y"));
        secondPage();
        RecordedSession first = scan(Map.of());
        firstPage(repository("pay", "oid-1", "kind: x"));
        byName("shop", repository("shop", "oid-2", "kind: y"));
        RecordedSession second = first.next();
        second.scan(source(Map.of()));
        assertThat(second.calls)
                .containsExactly(
                        "unchanged https://github.com/acme/pay/tree/main/catalog-info.yaml",
                        "pause",
                        "unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml");
    }

    /// The last page then begins one repository later than the third ended.
    @Test
    void losesNothingWhereARepositoryIsDeletedBetweenPages() throws Exception {
        OrganizationSources sources = new OrganizationSources(GITHUB.apiUrl(), CLOCK);
        page(null, "cursor-1", "a1", "a2");
        page("cursor-1", "cursor-2", "b1", "b2");
        page("cursor-2", "cursor-3", "c1", "c2");
        page("cursor-3", null, "d1", "d2");
        RecordedSession known = new RecordedSession();
        known.scan(sources.source(Map.of()));
        page("cursor-3", null, "d2"); // b1 went meanwhile
        byName("d1", repository("d1", "oid-d1", "kind: x"));
        RecordedSession second = known.next();
        second.scan(sources.source(Map.of()));
        assertThat(second.calls.stream().filter(call -> call.startsWith("unchanged")))
                .hasSize(8)
                .doesNotHaveDuplicates();
        page(null, "cursor-1", "a1", "a2");
        page("cursor-1", "cursor-2", "b2", "c1");
        page("cursor-2", null, "c2", "d1", "d2");
        byName("b1");
        RecordedSession third = known.next();
        third.scan(sources.source(Map.of()));
        assertThat(third.notYetSeen()).containsExactly(at("b1").origin());
    }

    private static void page(@Nullable String after, @Nullable String next, String... names) {
        FakeRepository[] repositories = Stream.of(names)
                .map(name -> repository(name, "oid-" + name, "kind: x"))
                .toArray(FakeRepository[]::new);
        GITHUB.query("Repositories").with("after", after).answers(FakeGithub.page(next, repositories));
    }

    private static void byName(String name, FakeRepository... repository) {
        GITHUB.query("RepositoriesByName").with("r0", name).answers(FakeGithub.named(repository));
    }

    @Test
    void reportsRepositoriesWithoutADescriptorToObserversAndAsksByNameForMissingOnes() throws Exception {
        RememberedRepositories observer = new RememberedRepositories();
        firstPage(empty("bare"), repository("shop", "oid-2", "kind: y"));
        secondPage(empty("excluded"));
        Map<String, String> settings = Map.of("repositories.exclude", "excluded");
        new RecordedSession().scan(source(settings, observer));
        assertThat(observer.names).containsExactlyInAnyOrder("bare", "shop");
        firstPage(repository("shop", "oid-2", "kind: y"));
        byName("bare");
        RecordedSession second = new RecordedSession();
        second.scan(source(settings, observer));
        assertThat(second.coverage)
                .isInstanceOfSatisfying(
                        Coverage.Everything.class,
                        everything -> assertThat(everything.missing())
                                .containsExactly(new Coverage.Missing("repositories", 1, 2)));
        assertThat(observer.names).containsExactly("shop");
    }

    @Test
    void failsWhereAPageIsLostForGood() {
        firstPage(repository("shop", "oid-1", "kind: x"));
        GITHUB.query("Repositories")
                .with("after", "cursor-1")
                .responds(aResponse().withStatus(502));
        RecordedSession session = new RecordedSession();
        assertThatThrownBy(() -> session.scan(source(Map.of())))
                .isInstanceOf(ScanFailedException.class)
                .hasMessage("Page 2 of acme: GitHub failed 5 times: status 502");
        assertThat(session.calls).hasSize(2);
    }

    @Test
    void asksForLessAtOnceWherePagesAreTooMuch() throws Exception {
        firstPage(repository("shop", "oid-1", "kind: x"));
        secondPage(repository("pay", "oid-2", "kind: y"));
        for (int size : List.of(100, 50, 31)) {
            GITHUB.query("Repositories")
                    .with("size", Integer.toString(size))
                    .first()
                    .responds(aResponse().withStatus(502));
        }
        RecordedSession session = scan(Map.of());
        assertThat(session.files).containsOnlyKeys(at("shop"), at("pay"));
        assertThat(GITHUB.requests())
                .extracting(request -> GithubJson.parse(request.getBodyAsString())
                        .at("/variables/size")
                        .asInt())
                .containsExactly(100, 100, 50, 25, 30);
    }

    @Test
    void failsForAnOrganizationThatGithubDoesNotKnow() {
        GITHUB.query("Repositories").answers(GithubJson.object());
        assertThatThrownBy(() -> new RecordedSession().scan(source(Map.of())))
                .isInstanceOf(ScanFailedException.class)
                .hasMessageContaining("has no organisation 'acme'");
    }

    @Test
    void putsAScanOffThatTheRateLimitIsTooShortFor() {
        ObjectNode data = FakeGithub.page("cursor-1", repository("shop", "oid-1", "kind: x"));
        ((ObjectNode) data.at("/repositoryOwner/repositories")).put("totalCount", 10_001);
        data.set("rateLimit", GithubJson.resource("rate-limit.json").put("remaining", 199));
        GITHUB.query("Repositories").answers(data);
        RecordedSession session = new RecordedSession();
        assertThatThrownBy(() -> session.scan(source(Map.of())))
                .hasMessage("Page 1 of acme: put off until 2099-01-01T00:00:00Z, when GitHub's rate limit is reset:"
                        + " 100 more points are needed, 199 are left");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void passesOverWhatTheFiltersExclude() throws Exception {
        firstPage(
                repository("shop", "1", "kind: a"),
                repository("shop-legacy", "2", "kind: b"),
                repository("shop-old", "3", "kind: c").with("isArchived", true),
                repository("shop-copy", "4", "kind: d").with("isFork", true),
                repository("tool", "5", "kind: e"));
        secondPage(repository("shop-secret", "6", "kind: f").with("visibility", "PRIVATE"));
        RecordedSession session = scan(Map.of(
                "repositories.include", "shop*",
                "repositories.exclude", "*-legacy",
                "repositories.archived", "false",
                "repositories.forks", "false",
                "repositories.visibility", "public"));
        assertThat(session.files).containsOnlyKeys(at("shop"));
    }

    @Test
    void reportsOfAFileWithoutText() throws Exception {
        ObjectNode binary =
                FakeRepository.blob("oid-1", "").put("isBinary", true).putNull("text");
        firstPage(empty("shop").object("HEAD:catalog-info.yaml", binary));
        secondPage();
        RecordedSession session = scan(Map.of());
        assertThat(session.calls).contains("unreadable https://github.com/acme/shop/tree/main/catalog-info.yaml");
    }

    private static RecordedSession scan(Map<String, String> settings) throws ScanFailedException {
        RecordedSession session = new RecordedSession();
        session.scan(source(settings));
        return session;
    }

    private static GithubOrganizationSource source(Map<String, String> settings) {
        return new OrganizationSources(GITHUB.apiUrl(), CLOCK).source(settings);
    }

    private static GithubOrganizationSource source(Map<String, String> settings, ListingObserver observer) {
        return new OrganizationSources(GITHUB.apiUrl(), CLOCK)
                .source(settings, new ListingObservers(List.of(observer)));
    }

    private static FileId at(String name) {
        String file = "https://github.com/acme/%s/%s/main/catalog-info.yaml";
        return new FileId(LocationRef.url(file.formatted(name, "tree")), LocationRef.url(file.formatted(name, "blob")));
    }

    private static void firstPage(FakeRepository... repositories) {
        GITHUB.query("Repositories").with("after", (String) null).answers(FakeGithub.page("cursor-1", repositories));
    }

    private static void secondPage(FakeRepository... repositories) {
        GITHUB.query("Repositories").with("after", "cursor-1").answers(FakeGithub.page(null, repositories));
    }

    private static FakeRepository repository(String name, String oid, String descriptor) {
        return empty(name).file("catalog-info.yaml", oid, descriptor);
    }

    private static FakeRepository empty(String name) {
        return FakeRepository.empty("acme/" + name).branch("main", "commit-of-" + name);
    }
}
