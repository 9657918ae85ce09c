package dev.mokuroku.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChangeLogTest {
    private static final EntityRef REF = EntityRef.parse("component:default/feed-test");

    @Inject
    ChangeLog changes;

    @Inject
    ChangeNotifications signal;

    @Inject
    WriterLock lock;

    @Test
    void appendsInOrder() {
        long before = changes.newest();
        append(Instant.now());
        append(Instant.now());
        assertThat(changes.after(before, 10))
                .hasSize(2)
                .isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
        assertThat(changes.after(before, 1)).hasSize(1);
    }

    @Test
    void trimsWhatIsOldButNeverTheNewest() {
        append(Instant.EPOCH);
        append(Instant.EPOCH);
        long newest = changes.newest();
        // Followers hold back what they have not read yet.
        await().atMost(Duration.ofMinutes(1)).until(() -> changes.trimBefore(Instant.EPOCH.plusSeconds(1)) > 0);
        assertThat(changes.newest()).isEqualTo(newest);
        assertThat(changes.oldestResumable()).isLessThan(newest);
    }

    @Test
    void wakesWhoeverListens() throws Exception {
        try (ChangeNotifications.Subscription listening = signal.listen()) {
            assertThat(listening.await(Duration.ofMillis(1))).isFalse();
            append(Instant.now());
            assertThat(listening.await(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void hearsWhatOtherConnectionsNotify() throws Exception {
        try (ChangeNotifications.Subscription listening = signal.listen()) {
            listening.check();
            assertThat(listening.hearsOthers(Duration.ofSeconds(10))).isTrue();
            append(Instant.now());
            assertThat(listening.await(Duration.ofSeconds(10))).isTrue();
        }
    }

    private void append(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            changes.append(List.of(REF), at);
        });
    }
}
