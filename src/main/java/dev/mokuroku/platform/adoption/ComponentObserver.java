package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;

/// Follows what decides about uses of platform components: packages, releases, policies, and the day. Every bean of
/// this
/// type is called in the transaction that computes the declared uses anew, after `WriterLock.take`.
public interface ComponentObserver {
    /// @param component which may have gone
    void componentChanged(EntityRef component);
}
