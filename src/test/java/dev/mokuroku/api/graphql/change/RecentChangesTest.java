package dev.mokuroku.api.graphql.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // nothing is started here
class RecentChangesTest {
    private final ShrinkingFeed feed = new ShrinkingFeed();
    private final RecentChanges changes = new RecentChanges(null, feed);

    /// Ten changes, of which the first may be forgotten while they are read.
    private static final class ShrinkingFeed implements ChangeFeed {
        private long oldest;
        private long oldestAfterReading;

        @Override
        public List<Change> after(long sequence, int limit) {
            oldest = oldestAfterReading;
            return LongStream.rangeClosed(Math.max(sequence, oldest) + 1, 10)
                    .limit(limit)
                    .mapToObj(it ->
                            new Change(it, EntityRef.parse("component:default/a"), Change.Kind.UPDATED, Instant.EPOCH))
                    .toList();
        }

        @Override
        public long newest() {
            return 10;
        }

        @Override
        public long oldestResumable() {
            return oldest;
        }
    }

    @BeforeEach
    void come() {
        changes.published(10, List.of());
    }

    @Test
    void readsWhatIsKept() {
        assertThat(changes.after(3, 2)).extracting(Change::sequence).containsExactly(4L, 5L);
    }

    @Test
    void refusesExpiredCursor() {
        feed.oldest = 5;
        feed.oldestAfterReading = 5;
        assertExpired();
    }

    @Test
    void leavesNothingOutThatIsForgottenDuringTheReading() {
        feed.oldestAfterReading = 5;
        assertExpired();
    }

    private void assertExpired() {
        assertThatThrownBy(() -> changes.after(3, 2))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CURSOR_EXPIRED));
    }
}
