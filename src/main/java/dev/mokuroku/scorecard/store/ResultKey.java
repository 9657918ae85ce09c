package dev.mokuroku.scorecard.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;

/// Identifies a result.
public record ResultKey(EntityRef scorecard, EntityRef entity) {
    public static ResultKey of(EntityResult result) {
        return new ResultKey(result.scorecard(), result.entity());
    }
}
