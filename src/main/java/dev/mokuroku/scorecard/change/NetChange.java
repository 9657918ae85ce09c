package dev.mokuroku.scorecard.change;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first state and the last state of one entity.
final class NetChange {
    private static final Set<Outcome> BLOCKING = EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.ERROR);

    private final Scorecard scorecard;
    private final ResultChange oldest;
    private final ResultChange newest;
    private final Map<String, Outcomes> checks = new HashMap<>();

    private record Outcomes(
            @Nullable Outcome before, @Nullable Outcome after) {}

    /// @param changes of one entity, newest first, at least one
    NetChange(Scorecard scorecard, List<ResultChange> changes) {
        this.scorecard = scorecard;
        this.newest = changes.getFirst();
        this.oldest = changes.getLast();
        for (ResultChange change : changes.reversed()) {
            change.checks()
                    .forEach(check -> checks.merge(
                            check.check(),
                            new Outcomes(check.before(), check.after()),
                            (first, next) -> new Outcomes(first.before(), next.after())));
        }
    }

    boolean isAdded() {
        return oldest.percentBefore() == null && newest.percentAfter() != null;
    }

    boolean isRemoved() {
        return oldest.percentBefore() != null && newest.percentAfter() == null;
    }

    /// Null if the entity neither fell nor rose.
    @Nullable
    EntityMove move() {
        Integer before = oldest.percentBefore();
        Integer after = newest.percentAfter();
        if (before == null || after == null) {
            return null;
        }
        int direction = scorecard.levels().isEmpty()
                ? Integer.compare(after, before)
                : Integer.compare(rank(scorecard, newest.levelAfter()), rank(scorecard, oldest.levelBefore()));
        if (direction == 0) {
            return null;
        }
        boolean fell = direction < 0;
        return new EntityMove(
                oldest.entity(),
                fell,
                scorecard.levels().isEmpty() ? null : oldest.levelBefore(),
                scorecard.levels().isEmpty() ? null : newest.levelAfter(),
                before,
                after,
                explaining(fell));
    }

    /// The checks that began to block, or ceased to, in the order of the scorecard.
    private List<String> explaining(boolean fell) {
        return scorecard.checks().stream()
                .map(Check::id)
                .filter(id -> {
                    Outcomes outcomes = checks.get(id);
                    return outcomes != null
                            && blocks(outcomes.before()) != blocks(outcomes.after())
                            && blocks(outcomes.after()) == fell;
                })
                .toList();
    }

    private static boolean blocks(@Nullable Outcome outcome) {
        return outcome != null && BLOCKING.contains(outcome);
    }

    /// 0 for `none` and for a level that the scorecard no longer has.
    static int rank(Scorecard scorecard, @Nullable String level) {
        return level == null
                ? 0
                : 1 + scorecard.levels().stream().map(Level::name).toList().indexOf(level);
    }
}
