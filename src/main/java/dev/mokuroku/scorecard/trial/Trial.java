package dev.mokuroku.scorecard.trial;

import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.OutcomeCounts;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.util.List;
import java.util.Map;

/// What a scorecard says now about entities.
///
/// @param totals of all entities that were evaluated
/// @param checks number of entities by outcome, by id of the check
/// @param results of the first entities, in the order of refs
/// @param complete whether all entities that match were evaluated
public record Trial(
        Scorecard scorecard,
        ResultTotals totals,
        Map<String, OutcomeCounts> checks,
        List<EntityTrial> results,
        boolean complete) {
    public record EntityTrial(IndexedEntity entity, EntityResult result) {}
}
