package dev.mokuroku.scorecard.result;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How results changed, within the time that history is kept.
public interface ResultHistory {
    /// @param scorecard null for all
    /// @param entities null for all
    /// @param from inclusive
    /// @param to exclusive
    /// @param beforeId only changes with a smaller id; null for the newest
    /// @return newest first
    List<ResultChange> changes(
            @Nullable EntityRef scorecard,
            @Nullable Collection<EntityRef> entities,
            Instant from,
            Instant to,
            @Nullable Long beforeId,
            int limit);

    /// Oldest first; days before the first result are missing.
    List<ScorecardDay> days(EntityRef scorecard, LocalDate from, LocalDate to);

    /// Oldest first; days without a result are missing.
    List<EntityDay> days(EntityRef scorecard, EntityRef entity, LocalDate from, LocalDate to);
}
