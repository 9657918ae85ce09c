package dev.mokuroku.index;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the index does.
///
/// @param sequence the change it holds up to
/// @param lag how many changes it is behind the feed
/// @param bytes on disk
/// @param rebuiltAt when it was last built anew; null where it was not since the start
public record IndexStatus(
        long entities,
        long sequence,
        long lag,
        long bytes,
        @Nullable Instant rebuiltAt,
        @Nullable Duration rebuildTook) {
    /// For a metric: seconds since 1970, or no number where it was not.
    double rebuiltAtSecond() {
        return rebuiltAt == null ? Double.NaN : rebuiltAt.getEpochSecond();
    }
}
