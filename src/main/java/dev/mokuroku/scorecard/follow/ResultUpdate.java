package dev.mokuroku.scorecard.follow;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.scorecard.evaluation.CompiledScorecard;
import dev.mokuroku.scorecard.store.PublishedTable;
import dev.mokuroku.scorecard.store.ResultKey;
import dev.mokuroku.scorecard.store.ResultTable;
import dev.mokuroku.scorecard.store.ResultWriter;
import dev.mokuroku.scorecard.store.StoredResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Evaluates and stores a batch. The evaluation reads alone, so that it runs before the writer lock is taken: what
/// changes meanwhile is in the feed or the queue after what the batch answers, and is evaluated next.
@ApplicationScoped
class ResultUpdate {
    private final BatchEvaluation evaluation;
    private final ResultTable results;
    private final ResultWriter writer;
    private final PublishedTable published;
    private final WriterLock lock;
    private final LiveIndex index;
    private final EvaluationMetrics metrics;

    ResultUpdate(
            BatchEvaluation evaluation,
            ResultTable results,
            ResultWriter writer,
            PublishedTable published,
            WriterLock lock,
            LiveIndex index,
            EvaluationMetrics metrics) {
        this.evaluation = evaluation;
        this.results = results;
        this.writer = writer;
        this.published = published;
        this.lock = lock;
        this.index = index;
        this.metrics = metrics;
    }

    record Prepared(Map<ResultKey, StoredResult> before, Map<ResultKey, StoredResult> after, Instant now) {}

    /// Call within the transaction of [#write].
    Prepared prepare(Map<CompiledScorecard, Set<EntityRef>> wanted, Instant now) {
        Map<ResultKey, StoredResult> before = new HashMap<>();
        wanted.forEach((scorecard, entities) ->
                before.putAll(results.stored(scorecard.scorecard().ref(), entities)));
        Map<ResultKey, StoredResult> after =
                metrics.measure(() -> evaluation.evaluate(new BatchEvaluation.Task(wanted, before, now)));
        return new Prepared(before, after, now);
    }

    /// Takes the writer lock, so no row may be locked before.
    void write(Prepared prepared) {
        lock.take();
        Set<EntityRef> changed = writer.replace(prepared.before(), prepared.after(), prepared.now());
        published.publish(changed, prepared.now());
    }

    /// Removes the results of a scorecard that is gone.
    void remove(EntityRef scorecard, Collection<EntityRef> entities, Instant now) {
        write(new Prepared(results.stored(scorecard, entities), Map.of(), now));
    }

    /// After the commit.
    void makeReadable() {
        index.catchUp();
    }
}
