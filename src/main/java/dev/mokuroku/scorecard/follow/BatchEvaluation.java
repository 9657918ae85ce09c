package dev.mokuroku.scorecard.follow;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.evaluation.EvaluatedEntity;
import dev.mokuroku.scorecard.evaluation.Evaluation;
import dev.mokuroku.scorecard.evaluation.Exemptions;
import dev.mokuroku.scorecard.exemption.CheckExemptions;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.store.Definition;
import dev.mokuroku.scorecard.store.ResultKey;
import dev.mokuroku.scorecard.store.StoredResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Evaluates scorecards for a batch of entities: reads what they need once, and stores nothing.
@Singleton
class BatchEvaluation {
    /// Of facts whose source failed, perhaps for all entities.
    private static final Duration RETRY_INTERVAL = Duration.ofMinutes(10);

    private final CatalogIndex index;
    private final Facts facts;
    private final CheckExemptions exemptions;

    BatchEvaluation(CatalogIndex index, Facts facts, CheckExemptions exemptions) {
        this.index = index.everything();
        this.facts = facts;
        this.exemptions = exemptions;
    }

    /// What to evaluate.
    ///
    /// @param wanted by scorecard, the entities; those that do not exist or match have no result
    /// @param before results that are stored, from which times are taken
    record Task(Map<CompiledScorecard, Set<EntityRef>> wanted, Map<ResultKey, StoredResult> before, Instant now) {}

    Map<ResultKey, StoredResult> evaluate(Task task) {
        Set<EntityRef> refs = new HashSet<>();
        task.wanted().values().forEach(refs::addAll);
        return evaluate(task, index.byRefs(refs), Map.of());
    }

    /// @param entities those that exist
    /// @param overrides facts by name, used in place of the current ones
    Map<ResultKey, StoredResult> evaluate(
            Task task, Map<EntityRef, IndexedEntity> entities, Map<String, FactValue> overrides) {
        Map<EntityFilter, Set<EntityRef>> matches = matches(task.wanted().keySet(), entities.keySet());
        Map<CompiledScorecard, Set<EntityRef>> applicable = applicable(task.wanted(), matches);
        FactValues values = read(applicable, entities, overrides.keySet());
        List<Assignment> assignments = new ArrayList<>();
        applicable.forEach((scorecard, refs) -> assignments.add(assignment(scorecard, refs)));
        Set<EntityRef> evaluated = new LinkedHashSet<>();
        applicable.values().forEach(evaluated::addAll);
        Map<ResultKey, StoredResult> results = new LinkedHashMap<>();
        long start = System.nanoTime();
        evaluated.parallelStream()
                .map(entity -> {
                    checkTime(start, evaluated.size());
                    Evaluation evaluation = new Evaluation(entity, with(values.of(entity), overrides), task.now());
                    Set<EntityFilter> matching = matching(matches, entity);
                    return assignments.stream()
                            .filter(assignment -> assignment.entities().contains(entity))
                            .map(assignment -> assignment.evaluate(
                                    evaluation, matching, task.before().get(new ResultKey(assignment.ref(), entity))))
                            .map(result -> withRetry(result, values.failed(entity), task.now()))
                            .toList();
                })
                .toList()
                .forEach(own -> own.forEach(result -> results.put(ResultKey.of(result.result()), result)));
        return results;
    }

    /// @throws SlowBatchException if there is another entity, and no time left
    private static void checkTime(long start, int entities) {
        if (entities > 1 && System.nanoTime() - start > BatchSize.MAX_TIME.toNanos()) {
            throw new SlowBatchException(entities);
        }
    }

    /// A scorecard with the entities that it is evaluated for.
    private record Assignment(
            CompiledScorecard scorecard, Set<EntityRef> entities, Exemptions exemptions, Definition definition) {
        EntityRef ref() {
            return scorecard.scorecard().ref();
        }

        StoredResult evaluate(Evaluation evaluation, Set<EntityFilter> matching, @Nullable StoredResult before) {
            EvaluatedEntity evaluated =
                    evaluation.evaluate(scorecard, exemptions, matching, before == null ? null : before.result());
            return new StoredResult(
                    evaluated.result(), definition, scorecard.scorecard().draft(), evaluated.due());
        }
    }

    /// Facts whose source failed are read again after a while.
    private static StoredResult withRetry(StoredResult evaluated, Set<String> failed, Instant now) {
        Instant retry = now.plus(RETRY_INTERVAL);
        Instant due = evaluated.due();
        boolean isDueBefore = due != null && due.isBefore(retry);
        return failed.isEmpty() || isDueBefore
                ? evaluated
                : new StoredResult(evaluated.result(), evaluated.definition(), evaluated.draft(), retry);
    }

    private Assignment assignment(CompiledScorecard scorecard, Set<EntityRef> entities) {
        Scorecard definition = scorecard.scorecard();
        Exemptions approved = new Exemptions(definition, exemptions.approved(definition.ref(), entities));
        return new Assignment(scorecard, entities, approved, Definition.of(scorecard));
    }

    /// The entities that each filter matches.
    private Map<EntityFilter, Set<EntityRef>> matches(
            Collection<CompiledScorecard> scorecards, Set<EntityRef> existing) {
        Map<EntityFilter, Set<EntityRef>> matches = new HashMap<>();
        for (CompiledScorecard scorecard : scorecards) {
            for (EntityFilter filter : scorecard.filters()) {
                if (filter.equals(EntityFilter.EVERYTHING)) {
                    matches.put(filter, existing);
                } else if (!existing.isEmpty()) {
                    matches.computeIfAbsent(filter, _ -> index.matching(existing, filter));
                }
            }
        }
        return matches;
    }

    private static Map<CompiledScorecard, Set<EntityRef>> applicable(
            Map<CompiledScorecard, Set<EntityRef>> wanted, Map<EntityFilter, Set<EntityRef>> matches) {
        Map<CompiledScorecard, Set<EntityRef>> applicable = new LinkedHashMap<>();
        wanted.forEach((scorecard, refs) -> {
            Set<EntityRef> matching = new HashSet<>(refs);
            matching.retainAll(matches.getOrDefault(scorecard.scorecard().appliesTo(), Set.of()));
            if (!matching.isEmpty()) {
                applicable.put(scorecard, matching);
            }
        });
        return applicable;
    }

    private static Set<EntityFilter> matching(Map<EntityFilter, Set<EntityRef>> matches, EntityRef entity) {
        Set<EntityFilter> matching = new HashSet<>();
        matches.forEach((filter, refs) -> {
            if (refs.contains(entity)) {
                matching.add(filter);
            }
        });
        return matching;
    }

    private FactValues read(
            Map<CompiledScorecard, Set<EntityRef>> applicable,
            Map<EntityRef, IndexedEntity> entities,
            Set<String> overridden) {
        Set<String> names = new HashSet<>();
        Set<EntityRef> refs = new HashSet<>();
        applicable.forEach((scorecard, own) -> {
            names.addAll(scorecard.facts());
            refs.addAll(own);
        });
        names.removeAll(overridden);
        List<IndexedEntity> read = new ArrayList<>();
        refs.forEach(ref -> read.add(entities.get(ref)));
        return names.isEmpty() || read.isEmpty() ? new FactValues() : facts.read(read, names);
    }

    private static Map<String, FactValue> with(Map<String, FactValue> facts, Map<String, FactValue> overrides) {
        if (overrides.isEmpty()) {
            return facts;
        }
        Map<String, FactValue> all = new HashMap<>(facts);
        all.putAll(overrides);
        return all;
    }
}
