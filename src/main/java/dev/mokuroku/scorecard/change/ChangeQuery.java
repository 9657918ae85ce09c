package dev.mokuroku.scorecard.change;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which changes.
///
/// @param scorecard null for all
/// @param entities null for all
/// @param from inclusive
/// @param to exclusive
public record ChangeQuery(
        @Nullable EntityRef scorecard, @Nullable Collection<EntityRef> entities, Instant from, Instant to) {
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(7);

    /// @param from null for seven days before `to`
    /// @param to null for now, with what changes at this moment
    /// @throws CatalogException `INVALID_INPUT`
    public static ChangeQuery of(
            @Nullable EntityRef scorecard,
            @Nullable Collection<EntityRef> entities,
            @Nullable Instant from,
            @Nullable Instant to,
            Clock clock) {
        Instant end = to == null ? clock.instant().plusSeconds(1) : to;
        Instant start = from == null ? end.minus(DEFAULT_PERIOD) : from;
        if (start.isAfter(end)) {
            throw CatalogException.invalidField("from", "must not be after to, which is " + end);
        }
        return new ChangeQuery(scorecard, entities, start, end);
    }
}
