package dev.mokuroku.scorecard.trial;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.EvidenceFilter;
import dev.mokuroku.scorecard.result.ScorecardEvaluator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Evaluates a scorecard for the entities that the caller may see, and stores nothing. Memory does not grow
/// with the number of entities.
@ApplicationScoped
public class Trials {
    /// Entities that one trial evaluates.
    public static final int MAX_ENTITIES = 10_000;

    /// As [ScorecardEvaluator] allows.
    private static final int BATCH_SIZE = 1_000;

    private final ScorecardEvaluator evaluator;
    private final CatalogIndex index;
    private final EvidenceFilter evidence;

    Trials(ScorecardEvaluator evaluator, CatalogIndex index, EvidenceFilter evidence) {
        this.evaluator = evaluator;
        this.index = index;
        this.evidence = evidence;
    }

    /// @param condition on the entities, besides that of the scorecard
    /// @param shown number of entities whose results are kept
    /// @throws dev.mokuroku.error.CatalogException if an expression does not compile
    public Trial run(Scorecard scorecard, EntityFilter condition, int shown) {
        EntityFilter filter = EntityFilter.allOf(scorecard.appliesTo(), condition);
        TrialCounter counter = new TrialCounter(scorecard);
        List<Trial.EntityTrial> kept = new ArrayList<>();
        Cursor after = null;
        int evaluated = 0;
        boolean hasNext = true;
        while (hasNext && evaluated < MAX_ENTITIES) {
            EntityPage page = page(filter, after);
            List<IndexedEntity> entities =
                    page.items().stream().map(EntityPage.Item::entity).toList();
            Map<EntityRef, EntityResult> results = evaluator.evaluate(scorecard, entities, Map.of());
            results.values().forEach(counter::add);
            entities.stream()
                    .filter(entity -> results.containsKey(entity.ref()))
                    .limit((long) shown - kept.size())
                    .forEach(entity -> kept.add(of(scorecard, entity, results)));
            evaluated += entities.size();
            hasNext = page.hasNext();
            after = entities.isEmpty() ? null : page.items().getLast().cursor();
        }
        return new Trial(scorecard, counter.totals(), counter.checks(), kept, !hasNext);
    }

    private EntityPage page(EntityFilter filter, @Nullable Cursor after) {
        return index.page(EntityQuery.of(filter, BATCH_SIZE).after(after).uncounted());
    }

    private Trial.EntityTrial of(Scorecard scorecard, IndexedEntity entity, Map<EntityRef, EntityResult> results) {
        EntityResult result = Objects.requireNonNull(results.get(entity.ref()));
        return new Trial.EntityTrial(entity, evidence.shown(scorecard, result));
    }
}
