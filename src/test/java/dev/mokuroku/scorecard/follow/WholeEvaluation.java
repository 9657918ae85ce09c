package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.evaluation.ResultDifference;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import dev.mokuroku.scorecard.result.Results;
import dev.mokuroku.scorecard.result.ScorecardDay;
import dev.mokuroku.scorecard.result.ScorecardEvaluator;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what is stored with an evaluation of everything from scratch.
@ApplicationScoped
@Unremovable
public class WholeEvaluation {
    private final Scorecards scorecards;
    private final ScorecardEvaluator evaluator;
    private final Results results;
    private final ResultHistory history;
    private final CatalogIndex index;
    private final CatalogConnection connections;
    private final Clock clock;

    WholeEvaluation(
            Scorecards scorecards,
            ScorecardEvaluator evaluator,
            Results results,
            ResultHistory history,
            CatalogIndex index,
            CatalogConnection connections,
            Clock clock) {
        this.scorecards = scorecards;
        this.evaluator = evaluator;
        this.results = results;
        this.history = history;
        this.index = index.everything();
        this.connections = connections;
        this.clock = clock;
    }

    /// Empty if all is right.
    @Transactional
    public List<String> differences() {
        List<IndexedEntity> entities = new ArrayList<>();
        index.stream(EntityFilter.EVERYTHING, entities::add);
        List<String> differences = new ArrayList<>();
        long expected = 0;
        for (Scorecard scorecard : scorecards.current().values()) {
            Map<EntityRef, EntityResult> scratch = evaluator.evaluate(scorecard, entities, Map.of());
            Map<EntityRef, EntityResult> stored = results.of(
                    scorecard.ref(), entities.stream().map(IndexedEntity::ref).toList());
            expected += scratch.size();
            Stream.concat(scratch.keySet().stream(), stored.keySet().stream())
                    .distinct()
                    .filter(ref -> !Objects.equals(timeless(scratch.get(ref)), timeless(stored.get(ref))))
                    .forEach(ref -> differences.add("%s of %s: from scratch %s, stored %s"
                            .formatted(scorecard.ref(), ref, scratch.get(ref), stored.get(ref))));
            compareCounts(scorecard.ref(), scratch.values(), differences);
            compareHistory(scorecard.ref(), scratch, differences);
        }
        long rows = connections.call(SqlStatement.of("select count(*) from scorecard_result")::number);
        if (rows != expected) {
            differences.add("%d results are stored, not %d".formatted(rows, expected));
        }
        return differences;
    }

    private static @Nullable EntityResult timeless(@Nullable EntityResult result) {
        return result == null
                ? null
                : new EntityResult(
                        result.scorecard(),
                        result.entity(),
                        result.level(),
                        result.percent(),
                        result.passed(),
                        result.checks().stream()
                                .map(check -> new CheckResult(
                                        check.check(),
                                        check.outcome(),
                                        check.number(),
                                        check.message(),
                                        check.facts(),
                                        check.unknownFacts(),
                                        Instant.EPOCH,
                                        check.exemptUntil()))
                                .toList(),
                        result.facts(),
                        Instant.EPOCH,
                        Instant.EPOCH);
    }

    private void compareCounts(EntityRef scorecard, Collection<EntityResult> scratch, List<String> differences) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ScorecardDay> days = history.days(scorecard, today, today);
        ScorecardDay day = days.isEmpty() ? new ScorecardDay(today, 0, 0, 0, Map.of(), Map.of()) : days.getFirst();
        Map<String, Integer> levels = new HashMap<>();
        Map<String, List<CheckResult>> checks = new HashMap<>();
        for (EntityResult result : scratch) {
            if (result.level() != null) {
                levels.merge(result.level(), 1, Integer::sum);
            }
            result.checks()
                    .forEach(check -> checks.computeIfAbsent(check.check(), _ -> new ArrayList<>())
                            .add(check));
        }
        Map<String, OutcomeCounts> counts = new HashMap<>();
        checks.forEach((check, all) -> counts.put(check, OutcomeCounts.of(all)));
        ScorecardDay expected = new ScorecardDay(
                today,
                scratch.size(),
                (int) scratch.stream().filter(EntityResult::passed).count(),
                scratch.stream().mapToInt(EntityResult::percent).average().orElse(0),
                levels,
                counts);
        if (!day.equals(expected)) {
            differences.add("Counts of %s: from scratch %s, stored %s".formatted(scorecard, expected, day));
        }
    }

    /// Each change begins where the one before it ended, and the last ends at the result.
    private void compareHistory(EntityRef scorecard, Map<EntityRef, EntityResult> scratch, List<String> differences) {
        List<ResultChange> newestFirst =
                history.changes(scorecard, null, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), null, 1_000_000);
        Map<EntityRef, Integer> percents = new HashMap<>();
        Map<EntityRef, Map<String, Outcome>> outcomes = new HashMap<>();
        for (ResultChange change : newestFirst.reversed()) {
            if (!Objects.equals(percents.get(change.entity()), change.percentBefore())) {
                differences.add("History of %s is broken before %s".formatted(change.entity(), change));
            }
            percents.put(change.entity(), change.percentAfter());
            Map<String, Outcome> current = outcomes.computeIfAbsent(change.entity(), _ -> new HashMap<>());
            for (ResultChange.CheckChange check : change.checks()) {
                if (current.get(check.check()) != check.before() || check.before() == check.after()) {
                    differences.add("History of %s is broken in %s".formatted(change.entity(), change));
                }
                if (check.after() == null) {
                    current.remove(check.check());
                } else {
                    current.put(check.check(), check.after());
                }
            }
        }
        scratch.forEach((ref, result) -> {
            if (!ResultDifference.outcomes(result).equals(outcomes.get(ref))) {
                differences.add("History of %s ends at %s, not %s".formatted(ref, outcomes.get(ref), result));
            }
        });
    }
}
