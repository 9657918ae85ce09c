package dev.mokuroku.platform.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Versions that are to be replaced.
///
/// @param since from when; null for always
/// @param endOfSupport the first day without support; null where none is planned
public record Deprecation(
        VersionRange range,
        @Nullable LocalDate since,
        @Nullable String reason,
        @Nullable LocalDate endOfSupport) {

    boolean isEnded(LocalDate today) {
        return endOfSupport != null && !today.isBefore(endOfSupport);
    }

    boolean isBegun(LocalDate today) {
        return since == null || !today.isBefore(since);
    }
}
