package dev.mokuroku.scorecard.change;

import dev.mokuroku.scorecard.Scorecard;
import java.util.List;

/// What the changes of a scorecard between two times come to.
///
/// @param falls by the level that was lost, the highest first
/// @param rises by the level that was gained, the highest first
/// @param addedCount entities with a first result
/// @param removedCount entities that have no result any more
/// @param moves the entities that fell or rose, those that fell first, in the order of refs
/// @param complete whether all changes of this time were read
public record ScorecardDiff(
        Scorecard scorecard,
        List<LevelMoves> falls,
        List<LevelMoves> rises,
        int addedCount,
        int removedCount,
        List<EntityMove> moves,
        boolean complete) {
    public int fellCount() {
        return count(falls);
    }

    public int roseCount() {
        return count(rises);
    }

    private static int count(List<LevelMoves> moves) {
        return moves.stream().mapToInt(LevelMoves::entityCount).sum();
    }
}
