package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a scan is.
///
/// @param files how many descriptor files were looked at so far
/// @param failure why the listing could not be finished; null while it goes on, and where it was whole
public record ScanProgress(
        String source,
        Phase phase,
        Instant startedAt,
        int files,
        ApplyReport applied,
        @Nullable String failure) {
    public enum Phase {
        STARTED,
        RUNNING,
        ENDED
    }
}
