package dev.mokuroku.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedCursorsTest {
    @Inject
    FeedCursors cursors;

    @Inject
    FeedFollower follower;

    @Inject
    ChangeLog changes;

    @Inject
    WriterLock lock;

    @Inject
    EntityManager database;

    /// A feature that remembers what it saw.
    private static final class Recorder implements FeedFollower.FeedHandler {
        private final String name = "test-" + UUID.randomUUID();
        private final List<String> seen = new ArrayList<>();
        private int starts;
        private boolean failing;

        @Override
        public String name() {
            return name;
        }

        @Override
        public void handle(List<Change> changes) {
            if (failing) {
                throw new IllegalStateException("no table test");
            }
            changes.forEach(change -> seen.add(change.ref().name()));
        }

        @Override
        public void startAnew() {
            starts++;
            seen.clear();
        }
    }

    private final Recorder feature = new Recorder();

    /// A cursor holds back the trim, which other tests of this application try.
    @AfterEach
    void removeCursor() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from feed_cursor where name = ?1")
                        .setParameter(1, feature.name)
                        .executeUpdate());
    }

    @Test
    void goesOnWhereItStopped() throws SQLException {
        follower.runOnce(feature);
        feature.seen.clear();
        append("one", Instant.now());
        append("two", Instant.now());
        assertThat(follower.runOnce(feature)).isTrue();
        assertThat(feature.seen).containsExactly("one", "two");
        follower.runOnce(feature);
        append("three", Instant.now());
        follower.runOnce(feature);
        assertThat(feature.seen).containsExactly("one", "two", "three");
    }

    @Test
    void readsAgainWhatWasNotSaved() throws SQLException {
        follower.runOnce(feature);
        feature.seen.clear();
        append("one", Instant.now());
        feature.failing = true;
        assertThatThrownBy(() -> follower.runOnce(feature)).hasMessageContaining("no table test");
        feature.failing = false;
        follower.runOnce(feature);
        assertThat(feature.seen).containsExactly("one");
    }

    @Test
    void isHeldByOneReplicaAtATime() throws SQLException {
        try (FeedCursor _ = cursors.tryOpen(feature.name).orElseThrow()) {
            assertThat(CompletableFuture.supplyAsync(this::run).join()).isFalse();
        }
        assertThat(run()).isTrue();
    }

    @Test
    void savesNothingOnceAnotherReplicaHasMovedIt() throws SQLException {
        append("one", Instant.now());
        try (FeedCursor cursor = cursors.tryOpen(feature.name).orElseThrow()) {
            FeedRead read = cursor.next(10);
            QuarkusTransaction.requiringNew().run(() -> cursor.save(read));
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> cursor.save(read)))
                    .hasMessageContaining("another replica has moved it");
        }
    }

    @Test
    void holdsBackTheTrimOnlyWhileItMakesProgress() throws SQLException {
        follower.runOnce(feature);
        feature.seen.clear();
        feature.starts = 0;
        append("old", Instant.EPOCH);
        append("new", Instant.now());
        changes.trimBefore(Instant.EPOCH.plusSeconds(1));
        follower.runOnce(feature);
        assertThat(feature.seen).containsExactly("old", "new");
        append("old", Instant.EPOCH);
        append("new", Instant.now());
        changes.trimBefore(Instant.now().plus(Duration.ofMinutes(1)));
        follower.runOnce(feature);
        assertThat(feature.starts).isEqualTo(1);
        assertThat(feature.seen).isEmpty();
    }

    @Test
    void readingAtTheEndIsProgress() {
        follower.runOnce(feature);
        feature.seen.clear();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update feed_cursor set followed_at = 'epoch' where name = ?1")
                        .setParameter(1, feature.name)
                        .executeUpdate());
        follower.runOnce(feature);
        append("old", Instant.EPOCH);
        append("new", Instant.now());

        changes.trimBefore(Instant.EPOCH.plusSeconds(1));

        follower.runOnce(feature);
        assertThat(feature.seen).containsExactly("old", "new");
    }

    @Test
    void startsANewFeatureAnewWhereTheFeedIsTrimmed() throws SQLException {
        append("old", Instant.EPOCH);
        append("new", Instant.now());
        changes.trimBefore(Instant.now().plus(Duration.ofMinutes(1)));
        follower.runOnce(feature);
        assertThat(feature.starts).isEqualTo(1);
    }

    private boolean run() {
        return follower.runOnce(feature);
    }

    private void append(String name, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            changes.append(List.of(EntityRef.parse("component:default/" + name)), at);
        });
    }
}
