package dev.mokuroku.scorecard.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entities that lost or gained a level.
///
/// @param level null for a scorecard without levels, where a fall is one of the percent
/// @param checks that explain it, those of most entities first
public record LevelMoves(@Nullable String level, int entityCount, List<CheckMoves> checks) {
    /// How many of the entities a check explains.
    public record CheckMoves(String check, int entityCount) {}
}
