package dev.mokuroku.scorecard.result;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stored results, of drafts too, whoever asks.
public interface Results {
    Optional<EntityResult> find(EntityRef scorecard, EntityRef entity);

    /// @param entities at most 1,000
    /// @return by entity, in the order of scorecards; entities without results are missing
    Map<EntityRef, List<EntityResult>> ofEntities(Collection<EntityRef> entities);

    /// @param entities at most 1,000
    /// @return by entity; entities without a result are missing
    Map<EntityRef, EntityResult> of(EntityRef scorecard, Collection<EntityRef> entities);
}
