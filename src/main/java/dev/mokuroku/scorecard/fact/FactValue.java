package dev.mokuroku.scorecard.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The value of a fact of one entity. A fact without a value, or whose time to live is over, is unknown.
///
/// @param value of the Java type that [FactType] names
/// @param at since when the value is known to be so: the time of the commit, the report, the listing; null if the
///     value is part of the entity itself
/// @param source what says so, shown as evidence: `acme/checkout@3f2a1c9`, `openssf-scorecard`; null for the
///     descriptor of the entity
/// @param link a page with more; null for none
/// @param expiresAt end of the time to live; null for no end
public record FactValue(
        Object value,
        @Nullable Instant at,
        @Nullable String source,
        @Nullable String link,
        @Nullable Instant expiresAt) {
    /// A value that is part of the entity itself.
    public static FactValue of(Object value) {
        return new FactValue(value, null, null, null, null);
    }

    public boolean isStale(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
