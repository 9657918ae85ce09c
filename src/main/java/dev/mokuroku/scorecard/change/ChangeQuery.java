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
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    /// @param from null for seven days before `to`
    /// @param to null for now, with what changes at this moment
    /// @throws CatalogException `INVALID_INPUT`
    public static ChangeQuery of(
            @Nullable EntityRef scorecard,
            @Nullable Collection<EntityRef> entities,
            @Nullable Instant from,
            @Nullable Instant to,
            Clock clock) {
        Instant end = to == null ? clock.instant().plusSeconds(1) : inRange("to", to);
        Instant start = from == null ? end.minus(DEFAULT_PERIOD) : inRange("from", from);
        if (start.isAfter(end)) {
            throw CatalogException.invalidField("from", "must not be after to, which is " + end);
        }
        return new ChangeQuery(scorecard, entities, start, end);
    }

    private static Instant inRange(String field, Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(END)) {
            throw CatalogException.invalidField(
                    field, "must be from %s to %s but is %s".formatted(Instant.EPOCH, END, time));
        }
        return time;
    }
}
