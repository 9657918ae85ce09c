package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.mokuroku.SettableClock;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubOrganizationSourceTest {
    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void readsEveryRepositoryWithADescriptorPageByPage() throws Exception {
        firstPage(repository("shop", descriptor("oid-1", "kind: x")), repository("bare", "null"));
        secondPage(repository("pay", descriptor("oid-2", "kind: y")));
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
        GITHUB.verify(2, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void handsOverNothingThatTheCatalogKnows() throws Exception {
        firstPage(repository("shop", descriptor("oid-1", "kind: x")));
        secondPage();
        RecordedSession first = scan(Map.of());
        RecordedSession second = first.next();
        second.scan(source(Map.of()));
        assertThat(second.calls)
                .containsExactly("unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml", "pause");
    }

    @Test
    void asksByNameForWhatSlippedThroughTheList() throws Exception {
        firstPage(
                repository("pay", descriptor("oid-1", "kind: x")), repository("shop", descriptor("oid-2", "kind: y")));
        secondPage();
        RecordedSession first = scan(Map.of());
        firstPage(repository("pay", descriptor("oid-1", "kind: x")));
        byName("shop", repository("shop", descriptor("oid-2", "kind: y")));
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
        OrganizationSources sources = new OrganizationSources(GITHUB.baseUrl(), CLOCK);
        page(absent(), "cursor-1", "a1", "a2");
        page(equalTo("cursor-1"), "cursor-2", "b1", "b2");
        page(equalTo("cursor-2"), "cursor-3", "c1", "c2");
        page(equalTo("cursor-3"), null, "d1", "d2");
        RecordedSession known = new RecordedSession();
        known.scan(sources.source(Map.of()));
        page(equalTo("cursor-3"), null, "d2"); // b1 went meanwhile
        byName("d1", repository("d1", descriptor("oid-d1", "kind: x")));
        RecordedSession second = known.next();
        second.scan(sources.source(Map.of()));
        assertThat(second.calls.stream().filter(call -> call.startsWith("unchanged")))
                .hasSize(8)
                .doesNotHaveDuplicates();
        page(absent(), "cursor-1", "a1", "a2");
        page(equalTo("cursor-1"), "cursor-2", "b2", "c1");
        page(equalTo("cursor-2"), null, "c2", "d1", "d2");
        byName("b1", "null");
        RecordedSession third = known.next();
        third.scan(sources.source(Map.of()));
        assertThat(third.notYetSeen()).containsExactly(at("b1").origin());
    }

    private static void page(StringValuePattern after, @Nullable String next, String... names) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.after", after))
                .willReturn(okJson("""
                        {"data":{"repositoryOwner":{"repositories":{
                        "pageInfo":{"hasNextPage":%s,"endCursor":"%s"},"nodes":[%s]}}}}""".formatted(
                                next != null,
                                next,
                                Stream.of(names)
                                        .map(name -> repository(name, descriptor("oid-" + name, "kind: x")))
                                        .collect(Collectors.joining(","))))));
    }

    private static void byName(String name, String repository) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.r0", equalTo(name)))
                .willReturn(okJson("{\"data\":{\"r0\":%s}}".formatted(repository))));
    }

    @Test
    void reportsRepositoriesWithoutADescriptorToObserversAndAsksByNameForMissingOnes() throws Exception {
        RememberedRepositories observer = new RememberedRepositories();
        firstPage(repository("bare", "null"), repository("shop", descriptor("oid-2", "kind: y")));
        secondPage(repository("excluded", "null"));
        Map<String, String> settings = Map.of("repositories.exclude", "excluded");
        new RecordedSession().scan(source(settings, observer));
        assertThat(observer.names).containsExactlyInAnyOrder("bare", "shop");
        firstPage(repository("shop", descriptor("oid-2", "kind: y")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.r0", equalTo("bare")))
                .willReturn(okJson("{\"data\":{\"r0\":null}}")));
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
        firstPage(repository("shop", descriptor("oid-1", "kind: x")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.after", equalTo("cursor-1")))
                .willReturn(aResponse().withStatus(502)));
        RecordedSession session = new RecordedSession();
        assertThatThrownBy(() -> session.scan(source(Map.of())))
                .isInstanceOf(ScanFailedException.class)
                .hasMessage("Page 2 of acme: GitHub failed 5 times: status 502");
        assertThat(session.calls).hasSize(2);
    }

    @Test
    void asksForLessAtOnceWherePagesAreTooMuch() throws Exception {
        firstPage(repository("shop", descriptor("oid-1", "kind: x")));
        secondPage(repository("pay", descriptor("oid-2", "kind: y")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables[?(@.size > 30)]"))
                .willReturn(aResponse().withStatus(502)));
        RecordedSession session = scan(Map.of());
        assertThat(session.files).containsOnlyKeys(at("shop"), at("pay"));
        GITHUB.verify(2, asking(100));
        for (int size : List.of(50, 25, 30)) {
            GITHUB.verify(1, asking(size));
        }
    }

    private static RequestPatternBuilder asking(int size) {
        return postRequestedFor(urlEqualTo("/graphql"))
                .withRequestBody(matchingJsonPath("$.variables.size", equalTo(Integer.toString(size))));
    }

    @Test
    void failsForAnOrganizationThatGithubDoesNotKnow() {
        GITHUB.stubFor(post("/graphql").willReturn(okJson("{\"data\":{\"repositoryOwner\":null}}")));
        assertThatThrownBy(() -> new RecordedSession().scan(source(Map.of())))
                .isInstanceOf(ScanFailedException.class)
                .hasMessageContaining("has no organisation 'acme'");
    }

    @Test
    void putsAScanOffThatTheRateLimitIsTooShortFor() {
        GITHUB.stubFor(post("/graphql")
                .willReturn(okJson("""
                {"data":{"rateLimit":{"limit":5000,"cost":1,"remaining":199,"resetAt":"2099-01-01T00:00:00Z"},
                "repositoryOwner":{"repositories":{"totalCount":10001,
                "pageInfo":{"hasNextPage":true,"endCursor":"cursor-1"},"nodes":[%s]}}}}""".formatted(repository("shop", descriptor("oid-1", "kind: x"))))));
        RecordedSession session = new RecordedSession();
        assertThatThrownBy(() -> session.scan(source(Map.of())))
                .hasMessage("Page 1 of acme: put off until 2099-01-01T00:00:00Z, when GitHub's rate limit is reset:"
                        + " 100 more points are needed, 199 are left");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void passesOverWhatTheFiltersExclude() throws Exception {
        firstPage(
                repository("shop", descriptor("1", "a")),
                repository("shop-legacy", descriptor("2", "b")),
                repository("shop-old", descriptor("3", "c")).replace("\"isArchived\":false", "\"isArchived\":true"),
                repository("shop-copy", descriptor("4", "d")).replace("\"isFork\":false", "\"isFork\":true"),
                repository("tool", descriptor("5", "e")));
        secondPage(repository("shop-secret", descriptor("6", "f")).replace("PUBLIC", "PRIVATE"));
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
        firstPage(repository("shop", """
                {"oid":"oid-1","byteSize":700000,"isBinary":true,"isTruncated":false,"text":null}"""));
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
        return new OrganizationSources(GITHUB.baseUrl(), CLOCK).source(settings);
    }

    private static GithubOrganizationSource source(Map<String, String> settings, ListingObserver observer) {
        return new OrganizationSources(GITHUB.baseUrl(), CLOCK)
                .source(settings, new ListingObservers(List.of(observer)));
    }

    private static FileId at(String name) {
        String file = "https://github.com/acme/%s/%s/main/catalog-info.yaml";
        return new FileId(LocationRef.url(file.formatted(name, "tree")), LocationRef.url(file.formatted(name, "blob")));
    }

    private static void firstPage(String... repositories) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.after", absent()))
                .willReturn(okJson(page("true", repositories))));
    }

    private static void secondPage(String... repositories) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.after", equalTo("cursor-1")))
                .willReturn(okJson(page("false", repositories))));
    }

    private static String page(String hasNext, String... repositories) {
        return """
                {"data":{"rateLimit":{"cost":1,"remaining":4999},"repositoryOwner":{"repositories":{
                "pageInfo":{"hasNextPage":%s,"endCursor":"cursor-1"},"nodes":[%s]}}}}""".formatted(hasNext, Stream.of(repositories).collect(Collectors.joining(",")));
    }

    private static String repository(String name, String object) {
        return """
                {"nameWithOwner":"acme/%1$s","visibility":"PUBLIC","isArchived":false,"isFork":false,
                "pushedAt":"2026-01-01T00:00:00Z","defaultBranchRef":{"name":"main","target":{"oid":"commit-of-%1$s"}},
                "repositoryTopics":{"nodes":[]},"file0":%2$s}""".formatted(name, object);
    }

    private static String descriptor(String oid, String text) {
        return """
                {"oid":"%s","byteSize":7,"isBinary":false,"isTruncated":false,"text":"%s"}""".formatted(oid, text);
    }
}
