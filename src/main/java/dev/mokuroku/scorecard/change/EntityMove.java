package dev.mokuroku.scorecard.change;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity that fell or rose between two times.
///
/// @param levelBefore null for a scorecard without levels
/// @param checks that explain it
public record EntityMove(
        EntityRef entity,
        boolean fell,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        int percentBefore,
        int percentAfter,
        List<String> checks) {}
