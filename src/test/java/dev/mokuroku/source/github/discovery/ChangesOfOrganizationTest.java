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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.SettableClock;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Scans that look at what was pushed since the last one.
class ChangesOfOrganizationTest {
    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private final OrganizationSources sources = new OrganizationSources(GITHUB.baseUrl(), clock);
    private final ScanCheckpointStore marks = sources.marks;
    private RecordedSession known = new RecordedSession();

    @BeforeEach
    void scanWhole() throws Exception {
        listing(
                "NAME",
                "",
                false,
                repository("pay", "2026-05-01T10:00:00Z"),
                repository("shop", "2026-05-02T10:00:00Z"));
        known.scanChanges(source(Map.of()));
        assertThat(known.files).hasSize(2);
        GITHUB.resetRequests();
    }

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void takesOneCallWhereNothingWasPushed() throws Exception {
        listing(
                "PUSHED_AT",
                "",
                true,
                repository("shop", "2026-05-02T10:00:00Z"),
                repository("pay", "2026-05-01T10:00:00Z"));
        RecordedSession session = changes(Map.of());
        assertThat(session.calls).containsExactly("unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml");
        assertThat(covered(session)).containsExactly("shop");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void readsOnToTheLastPushThatItKnows() throws Exception {
        listing("PUSHED_AT", "", true, repository("new", "2026-05-04T10:00:00Z"));
        listing(
                "PUSHED_AT",
                "cursor",
                true,
                repository("bare", "2026-05-03T10:00:00Z").replace("\"oid\":\"of-bare\"", "\"no\":1"),
                repository("shop", "2026-05-02T10:00:00Z"),
                repository("pay", "2026-05-01T10:00:00Z"));
        RecordedSession session = changes(Map.of());
        assertThat(session.calls)
                .containsExactly(
                        "found https://github.com/acme/new/tree/main/catalog-info.yaml",
                        "pause",
                        "unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml");
        assertThat(covered(session)).containsExactly("new", "bare", "shop");
        assertThat(marks.load("github:acme").orElseThrow().pushedAt()).isEqualTo("2026-05-04T10:00:00Z");
    }

    @Test
    void readsTheSameAgainAfterAPageWasLost() {
        listing("PUSHED_AT", "", true, repository("new", "2026-05-04T10:00:00Z"));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.after", equalTo("cursor")))
                .willReturn(aResponse().withStatus(502)));
        assertThatThrownBy(() -> changes(Map.of())).isInstanceOf(ScanFailedException.class);
        assertThat(marks.load("github:acme").orElseThrow().pushedAt()).isEqualTo("2026-05-02T10:00:00Z");
    }

    @Test
    void missesNoPushThatCameDuringAWholeScan() throws Exception {
        listing(
                "NAME",
                "",
                false,
                repository("pay", "2026-05-01T10:00:00Z"),
                repository("shop", "2026-06-01T00:00:09Z"));
        known.next().scan(source(Map.of()));
        assertThat(marks.load("github:acme").orElseThrow().pushedAt()).isEqualTo(clock.instant());
    }

    @Test
    void looksAtAllNowAndThen() throws Exception {
        clock.advance(Duration.ofHours(24));
        RecordedSession session = changes(Map.of());
        assertThat(session.calls).hasSize(2);
        assertThat(session.coverage).isInstanceOf(Coverage.Everything.class);
    }

    @Test
    void looksAgainAtWhatLedToSomethingThatDidNotAnswer() throws Exception {
        listing("PUSHED_AT", "", true, repository("shop", "2026-05-02T10:00:00Z"));
        listing("PUSHED_AT", "cursor", false, repository("pay", "2026-05-01T10:00:00Z"));
        RecordedSession session = known.next();
        session.incomplete.add(LocationRef.url("https://github.com/acme/pay/blob/main/catalog-info.yaml"));
        session.scanChanges(source(Map.of()));
        named("pay", repository("pay", "2026-05-01T10:00:00Z"));
        RecordedSession next = changes(Map.of());
        assertThat(next.calls).contains("unchanged https://github.com/acme/pay/tree/main/catalog-info.yaml");
        assertThat(covered(next)).contains("pay");
        assertThat(marks.load("github:acme").orElseThrow().incomplete()).isEmpty();
    }

    @Test
    void looksAtAllWhenTheSettingsChanged() throws Exception {
        named("pay", repository("pay", "2026-05-01T10:00:00Z"));
        assertThat(changes(Map.of("repositories.exclude", "pay")).calls)
                .containsExactly("unchanged https://github.com/acme/shop/tree/main/catalog-info.yaml");
    }

    private static List<String> covered(RecordedSession session) {
        return Stream.of("new", "bare", "shop", "pay", "other")
                .filter(name -> session.coverage.covers(
                        LocationRef.url("https://github.com/acme/%s/blob/main/catalog-info.yaml".formatted(name))))
                .toList();
    }

    private RecordedSession changes(Map<String, String> settings) throws ScanFailedException {
        RecordedSession session = known.next();
        session.scanChanges(source(settings));
        return session;
    }

    private GithubOrganizationSource source(Map<String, String> settings) {
        return sources.source(settings);
    }

    private static void listing(String order, String after, boolean hasNext, String... repositories) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.order.field", equalTo(order)))
                .withRequestBody(matchingJsonPath("$.variables.after", after.isEmpty() ? absent() : equalTo(after)))
                .willReturn(
                        okJson("""
                        {"data":{"repositoryOwner":{"repositories":{
                        "pageInfo":{"hasNextPage":%s,"endCursor":"cursor"},"nodes":[%s]}}}}""".formatted(hasNext, Stream.of(repositories).collect(Collectors.joining(","))))));
    }

    private static void named(String name, String repository) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.r0", equalTo(name)))
                .willReturn(okJson("{\"data\":{\"r0\":%s}}".formatted(repository))));
    }

    private static String repository(String name, String pushedAt) {
        return """
                {"nameWithOwner":"acme/%1$s","visibility":"PUBLIC","isArchived":false,"isFork":false,"pushedAt":"%2$s",
                "defaultBranchRef":{"name":"main","target":{"oid":"commit"}},"repositoryTopics":{"nodes":[]},
                "file0":{"oid":"of-%1$s","byteSize":7,"isBinary":false,"isTruncated":false,"text":"kind: x"}}""".formatted(name, pushedAt);
    }
}
