package dev.mokuroku.platform.running.commit;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;

/// Learns that a commit was read. Every bean of this type is called in the transaction that stores the commit.
public interface CommitReadObserver {
    /// @param targets what runs from this commit
    void commitRead(Collection<EntityRef> targets);
}
