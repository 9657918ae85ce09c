package dev.mokuroku.platform.usage;

import dev.mokuroku.entity.EntityRef;
import java.util.Set;

/// Follows changes of uses. Every bean of this type is called in the transaction that changes them, after
/// `WriterLock.take` and after the rows are written, so that a feature may write its own rows and publish changed
/// terms. Keep it short: all writers of the catalog wait. An exception rolls the change back, and the scan fails.
public interface UsesObserver {
    /// Called once for each transaction that changes something. A use that only moved to another line is no change, and
    /// neither is another version of a package that a repository publishes.
    void changed(UsesChange change);

    /// @param entities whose uses were added, changed or removed, or that uses were taken from or given to
    /// @param purls of these uses
    /// @param published packages that a repository or entity began or ceased to publish
    record UsesChange(Set<EntityRef> entities, Set<String> purls, Set<String> published) {}
}
