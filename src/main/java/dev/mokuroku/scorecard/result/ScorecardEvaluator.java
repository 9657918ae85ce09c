package dev.mokuroku.scorecard.result;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.fact.FactValue;
import java.util.List;
import java.util.Map;

/// Evaluates scorecards now, against the current facts, and stores nothing.
public interface ScorecardEvaluator {
    /// @param entities at most 1,000, to which the scorecard applies or not
    /// @param overrides facts by name, used for all these entities in place of the current ones
    /// @return by entity, in the order given; entities to which the scorecard does not apply are missing
    /// @throws dev.mokuroku.error.CatalogException if an expression does not compile; it names the field
    Map<EntityRef, EntityResult> evaluate(
            Scorecard scorecard, List<IndexedEntity> entities, Map<String, FactValue> overrides);
}
