package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.SettableClock;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Scans that look at what was pushed since the last one.
class ChangesOfOrganizationTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private final OrganizationSources sources = new OrganizationSources(GITHUB.apiUrl(), clock);
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
        GITHUB.forgetCalls();
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
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void readsOnToTheLastPushThatItKnows() throws Exception {
        listing("PUSHED_AT", "", true, repository("new", "2026-05-04T10:00:00Z"));
        listing(
                "PUSHED_AT",
                "cursor",
                true,
                FakeRepository.empty("acme/bare").with("pushedAt", "2026-05-03T10:00:00Z"),
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
        GITHUB.query("Repositories")
                .with("after", "cursor")
                .responds(aResponse().withStatus(502));
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

    private static void listing(String order, String after, boolean hasNext, FakeRepository... repositories) {
        GITHUB.query("Repositories")
                .with("order.field", order)
                .with("after", after.isEmpty() ? null : after)
                .answers(FakeGithub.page(hasNext ? "cursor" : null, repositories));
    }

    private static void named(String name, FakeRepository repository) {
        GITHUB.query("RepositoriesByName").with("r0", name).answers(FakeGithub.named(repository));
    }

    private static FakeRepository repository(String name, String pushedAt) {
        return FakeRepository.empty("acme/" + name)
                .with("pushedAt", pushedAt)
                .file("catalog-info.yaml", "of-" + name, "kind: x");
    }
}
