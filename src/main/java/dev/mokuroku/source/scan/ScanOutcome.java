package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a scan went.
///
/// @param files how many descriptor files the source named
/// @param failure why the listing could not be finished; null where it was whole
public record ScanOutcome(
        String source,
        Instant startedAt,
        Duration duration,
        int files,
        ApplyReport applied,
        @Nullable String failure) {}
