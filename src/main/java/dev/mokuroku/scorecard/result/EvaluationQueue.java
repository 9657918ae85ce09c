package dev.mokuroku.scorecard.result;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;

/// What is to be evaluated again, stored until it is done.
public interface EvaluationQueue {
    /// Facts of these entities have changed. Call within the transaction of the change. They are evaluated within
    /// milliseconds after the commit.
    void entitiesChanged(Collection<EntityRef> entities);

    /// As [#entitiesChanged], of one scorecard only, because its exemptions changed.
    void entitiesChanged(EntityRef scorecard, Collection<EntityRef> entities);
}
