package dev.mokuroku.scorecard.change;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The changes of results that the caller of the current request may see.
@ApplicationScoped
public class VisibleChanges {
    private static final int BATCH_SIZE = 1_000;
    /// Changes that one page reads at most, where most of them are hidden.
    private static final int MAX_READ_PER_PAGE = 20_000;
    /// Changes that a diff reads at most.
    private static final int MAX_READ_PER_DIFF = 100_000;

    private final ResultHistory history;
    private final VisibleScorecards scorecards;
    private final VisibleCatalog visible;

    VisibleChanges(ResultHistory history, VisibleScorecards scorecards, VisibleCatalog visible) {
        this.history = history;
        this.scorecards = scorecards;
        this.visible = visible;
    }

    /// @param changes newest first
    /// @param lastId where the next page starts
    public record Page(
            List<ResultChange> changes,
            boolean hasNext,
            @Nullable Long lastId) {}

    /// @param beforeId of the last change of the page before; null for the first page
    public Page page(ChangeQuery query, @Nullable Long beforeId, int size) {
        List<ResultChange> shown = new ArrayList<>();
        Long position = beforeId;
        int read = 0;
        while (read < MAX_READ_PER_PAGE) {
            List<ResultChange> batch = read(query, position, BATCH_SIZE);
            for (ResultChange change : shown(batch)) {
                if (shown.size() == size) {
                    return new Page(
                            shown,
                            true,
                            size == 0 ? beforeId : Long.valueOf(shown.getLast().id()));
                }
                shown.add(change);
            }
            if (batch.size() < BATCH_SIZE) {
                return new Page(
                        shown,
                        false,
                        shown.isEmpty()
                                ? beforeId
                                : Long.valueOf(shown.getLast().id()));
            }
            read += batch.size();
            position = batch.getLast().id();
        }
        return new Page(shown, true, position);
    }

    /// For each scorecard with changes what they come to, in the order of scorecards.
    public List<ScorecardDiff> diff(ChangeQuery query) {
        Map<EntityRef, List<ResultChange>> byScorecard = new LinkedHashMap<>();
        Long position = null;
        int read = 0;
        boolean complete = false;
        while (!complete && read < MAX_READ_PER_DIFF) {
            List<ResultChange> batch = read(query, position, BATCH_SIZE);
            shown(batch)
                    .forEach(change -> byScorecard
                            .computeIfAbsent(change.scorecard(), _ -> new ArrayList<>())
                            .add(change));
            complete = batch.size() < BATCH_SIZE;
            read += batch.size();
            position = batch.isEmpty() ? position : Long.valueOf(batch.getLast().id());
        }
        Map<EntityRef, Scorecard> known = scorecards.among(byScorecard.keySet());
        boolean isComplete = complete;
        return byScorecard.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(changed -> known.containsKey(changed.getKey()))
                .map(changed ->
                        Diffs.of(Objects.requireNonNull(known.get(changed.getKey())), changed.getValue(), isComplete))
                .toList();
    }

    private List<ResultChange> read(ChangeQuery query, @Nullable Long beforeId, int limit) {
        return history.changes(query.scorecard(), query.entities(), query.from(), query.to(), beforeId, limit);
    }

    private List<ResultChange> shown(List<ResultChange> changes) {
        if (changes.isEmpty()) {
            return changes;
        }
        Map<EntityRef, Scorecard> known =
                scorecards.among(changes.stream().map(ResultChange::scorecard).collect(toSet()));
        Predicate<EntityRef> entities =
                visible.among(changes.stream().map(ResultChange::entity).collect(toSet()));
        return changes.stream()
                .filter(change -> known.containsKey(change.scorecard()) && entities.test(change.entity()))
                .toList();
    }
}
