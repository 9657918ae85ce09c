package dev.mokuroku.index.write;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// State of the index.
///
/// @param sequence of the last indexed change
/// @param lag number of changes not yet indexed
/// @param bytes on disk
/// @param rebuiltAt time of the last rebuild; null if none since the start
public record IndexStatus(
        long entities,
        long sequence,
        long lag,
        long bytes,
        @Nullable Instant rebuiltAt,
        @Nullable Duration rebuildDuration) {
    /// For a metric: seconds since 1970, or NaN without a rebuild.
    public double rebuiltAtSecond() {
        return rebuiltAt == null ? Double.NaN : rebuiltAt.getEpochSecond();
    }
}
