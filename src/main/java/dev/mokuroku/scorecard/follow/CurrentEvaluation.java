package dev.mokuroku.scorecard.follow;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.result.ScorecardEvaluator;
import dev.mokuroku.scorecard.store.ResultKey;
import dev.mokuroku.scorecard.store.StoredResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Evaluates scorecards on request.
@ApplicationScoped
class CurrentEvaluation implements ScorecardEvaluator {
    private final CompiledScorecards compiled;
    private final BatchEvaluation batch;
    private final Clock clock;

    CurrentEvaluation(CompiledScorecards compiled, BatchEvaluation batch, Clock clock) {
        this.compiled = compiled;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<EntityRef, EntityResult> evaluate(
            Scorecard scorecard, List<IndexedEntity> entities, Map<String, FactValue> overrides) {
        CompiledScorecard ready = compiled.compile(scorecard);
        ready.check();
        Map<EntityRef, IndexedEntity> byRef = new LinkedHashMap<>();
        entities.forEach(entity -> byRef.put(entity.ref(), entity));
        BatchEvaluation.Task task = new BatchEvaluation.Task(
                Map.of(ready, byRef.keySet()), Map.of(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Map<ResultKey, StoredResult> results = batch.evaluate(task, byRef, overrides);
        Map<EntityRef, EntityResult> inOrder = new LinkedHashMap<>();
        byRef.keySet().forEach(ref -> {
            StoredResult stored = results.get(new ResultKey(scorecard.ref(), ref));
            if (stored != null) {
                inOrder.put(ref, stored.result());
            }
        });
        return inOrder;
    }
}
