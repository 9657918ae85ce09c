package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of `platform_release` in memory: some thousand, read again when they changed. Looks for changes of other
/// replicas at most twice a second. Any thread may call.
@Singleton
class StoredReleases {
    private static final Duration MAX_AGE = Duration.ofMillis(500);

    private final ReleaseTable table;
    private final Clock clock;
    private volatile @Nullable State state;

    /// @param stamp of the table
    private record State(String stamp, Instant checkedAt, Map<EntityRef, List<PublishedRelease>> byComponent) {}

    StoredReleases(ReleaseTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    List<PublishedRelease> of(EntityRef component) {
        return current().byComponent().getOrDefault(component, List.of());
    }

    /// To be called after a write on this replica.
    void forget() {
        state = null;
    }

    private State current() {
        State known = state;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.checkedAt().plus(MAX_AGE))) {
            return known;
        }
        String stamp = table.stamp();
        State next = known != null && known.stamp().equals(stamp)
                ? new State(stamp, now, known.byComponent())
                : new State(stamp, now, table.all());
        state = next;
        return next;
    }
}
