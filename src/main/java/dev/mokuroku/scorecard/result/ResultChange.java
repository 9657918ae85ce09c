package dev.mokuroku.scorecard.result;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of the result of one scorecard for one entity.
///
/// @param id grows with time
/// @param levelBefore null for the first result, and for a scorecard without levels
/// @param percentBefore null for the first result
/// @param levelAfter null if the entity has no result any more, and for a scorecard without levels
/// @param percentAfter null if the entity has no result any more
/// @param checks those whose outcome changed
public record ResultChange(
        long id,
        EntityRef scorecard,
        EntityRef entity,
        Instant at,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        @Nullable Integer percentBefore,
        @Nullable Integer percentAfter,
        List<CheckChange> checks) {
    /// @param before null if the check is new, or the result is the first one
    /// @param after null if the check is gone
    public record CheckChange(
            String check,
            @Nullable Outcome before,
            @Nullable Outcome after) {}
}
