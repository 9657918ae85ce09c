package dev.mokuroku.scorecard.exemption;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.List;

/// The exemptions that were requested, approved or denied. Those in the descriptor of a scorecard are not among them.
public interface CheckExemptions {
    /// Latest request first.
    List<CheckExemption> of(EntityRef scorecard);

    /// Those that are approved, whether they have expired or not.
    List<CheckExemption> approved(EntityRef scorecard, Collection<EntityRef> entities);
}
