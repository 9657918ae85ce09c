package dev.mokuroku.scorecard.change;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.result.ResultChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sums changes up: an entity that fell and rose again within the time has not moved.
public final class Diffs {
    private Diffs() {}

    /// @param changes of the scorecard, newest first
    /// @param complete whether these are all of the time
    public static ScorecardDiff of(Scorecard scorecard, List<ResultChange> changes, boolean complete) {
        Map<EntityRef, List<ResultChange>> byEntity = changes.stream()
                .collect(Collectors.groupingBy(ResultChange::entity, LinkedHashMap::new, Collectors.toList()));
        List<EntityMove> moves = new ArrayList<>();
        int added = 0;
        int removed = 0;
        for (List<ResultChange> own : byEntity.values()) {
            NetChange net = new NetChange(scorecard, own);
            added += net.isAdded() ? 1 : 0;
            removed += net.isRemoved() ? 1 : 0;
            EntityMove move = net.move();
            if (move != null) {
                moves.add(move);
            }
        }
        moves.sort(Comparator.comparing(EntityMove::fell).reversed().thenComparing(EntityMove::entity));
        return new ScorecardDiff(
                scorecard,
                byLevel(scorecard, moves.stream().filter(EntityMove::fell).toList(), true),
                byLevel(scorecard, moves.stream().filter(move -> !move.fell()).toList(), false),
                added,
                removed,
                List.copyOf(moves),
                complete);
    }

    private static List<LevelMoves> byLevel(Scorecard scorecard, List<EntityMove> moves, boolean fell) {
        Map<String, List<EntityMove>> byLevel =
                moves.stream().collect(Collectors.groupingBy(move -> Objects.toString(levelOf(move, fell), "")));
        return byLevel.entrySet().stream()
                .map(level -> new LevelMoves(
                        level.getKey().isEmpty() ? null : level.getKey(),
                        level.getValue().size(),
                        checks(level.getValue())))
                .sorted(Comparator.comparingInt((LevelMoves level) -> NetChange.rank(scorecard, level.level()))
                        .reversed())
                .toList();
    }

    private static @Nullable String levelOf(EntityMove move, boolean fell) {
        return fell ? move.levelBefore() : move.levelAfter();
    }

    private static List<LevelMoves.CheckMoves> checks(List<EntityMove> moves) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        moves.forEach(move -> move.checks().forEach(check -> counts.merge(check, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(check -> new LevelMoves.CheckMoves(check.getKey(), check.getValue()))
                .sorted(Comparator.comparingInt(LevelMoves.CheckMoves::entityCount)
                        .reversed()
                        .thenComparing(LevelMoves.CheckMoves::check))
                .toList();
    }
}
