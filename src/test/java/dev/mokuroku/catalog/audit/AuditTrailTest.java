package dev.mokuroku.catalog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.SettableClock;
import dev.mokuroku.catalog.audit.AuditEntry.Action;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.entity.LocationRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditTrailTest {
    private static final Instant START = Instant.parse("2031-05-06T07:08:09.123456Z");

    private final SettableClock clock = new SettableClock(START);

    @Inject
    CatalogConnection connections;

    @Inject
    Tombstones tombstones;

    private AuditTrail trail;
    private String source;

    @BeforeEach
    void begin() {
        trail = new AuditTrail(connections, tombstones, clock, Duration.ofDays(400));
        source = "test:" + UUID.randomUUID();
    }

    @Test
    void isReadNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            if (i != 3) { // the third and the fourth are of one time
                clock.advance(Duration.ofMillis(1));
            }
            register("place-" + i);
        }
        List<AuditEntry> first = page(ofSource(), null, 2);
        List<AuditEntry> second = page(ofSource(), first.getLast().key(), 2);
        List<AuditEntry> third = page(ofSource(), second.getLast().key(), 2);
        assertThat(locations(first)).containsExactly("url:place-4", "url:place-3");
        assertThat(locations(second)).containsExactly("url:place-2", "url:place-1");
        assertThat(locations(third)).containsExactly("url:place-0");
        assertThat(second.getFirst().key().at()).isEqualTo(first.getLast().key().at());
    }

    @Test
    void isAskedByActionAndTime() {
        register("early");
        clock.advance(Duration.ofHours(1));
        register("late");
        stop("3 of 4 are missing");
        assertThat(locations(page(new AuditFilter(null, source, Action.REGISTERED, null), null, 9)))
                .containsExactly("url:late", "url:early");
        assertThat(locations(page(new AuditFilter(null, source, Action.REGISTERED, clock.instant()), null, 9)))
                .containsExactly("url:late");
        assertThat(page(new AuditFilter(null, source, Action.SCAN_STOPPED, null), null, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.message()).isEqualTo("3 of 4 are missing"));
    }

    @Test
    void isToldTheSameOfScansOnceADay() {
        stop("3 of 4 are missing");
        stop("3 of 4 are missing");
        stop("4 of 4 are missing");
        clock.advance(AuditTrail.REPEAT_INTERVAL.minusSeconds(1));
        stop("3 of 4 are missing");
        assertThat(page(ofSource(), null, 9)).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        stop("3 of 4 are missing");
        assertThat(page(ofSource(), null, 9))
                .extracting(AuditEntry::message)
                .containsExactly("3 of 4 are missing", "4 of 4 are missing", "3 of 4 are missing");
    }

    @Test
    void namesWhoThisThreadWorksFor() {
        Author.runAs("user:default/ada", () -> {
            stop("asked for");
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
        stop("by itself");
        assertThat(page(ofSource(), null, 9))
                .extracting(AuditEntry::author)
                .containsExactly("source:" + source, "user:default/ada");
    }

    @Test
    void refusesToKeepForLessThanNoTime() {
        assertThatThrownBy(() -> new AuditTrail(connections, tombstones, Clock.systemUTC(), Duration.ofDays(-1)))
                .hasMessageContaining("mokuroku.audit.keep");
    }

    private void register(String place) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.recordLocation(Action.REGISTERED, source, LocationRef.url(place), "test"));
    }

    private void stop(String message) {
        QuarkusTransaction.requiringNew().run(() -> trail.recordScan(Action.SCAN_STOPPED, source, message));
    }

    private List<AuditEntry> page(AuditFilter filter, AuditEntry.Key after, int size) {
        return QuarkusTransaction.requiringNew().call(() -> trail.page(filter, after, size));
    }

    private AuditFilter ofSource() {
        return new AuditFilter(null, source, null, null);
    }

    private static List<String> locations(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::location).toList();
    }
}
