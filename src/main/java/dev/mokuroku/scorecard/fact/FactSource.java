package dev.mokuroku.scorecard.fact;

import dev.mokuroku.index.IndexedEntity;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// An origin of facts. A package implements this as a bean.
///
/// After a fact has changed, its entities are evaluated again if the change is published: as a change of the entity
/// or of its terms in the change feed, or by `EvaluationQueue#entitiesChanged` in the transaction of the change.
public interface FactSource {
    /// The facts of this origin. May change at run time, for example when a schema of pushed facts is registered.
    Collection<FactDefinition> definitions();

    /// Reads facts of a batch of entities; several threads may call at once. Reads each table or index at most once
    /// a call. If it throws, it is called again with fewer entities, and the facts of those for which it throws are
    /// unknown.
    ///
    /// @param entities at most 1,000, whoever may see them
    /// @param names the facts that are needed, all defined by this source, at least one
    void read(List<IndexedEntity> entities, Set<String> names, FactValues values);
}
