package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;

/// Follows changes of releases. Every bean of this type is called after the releases of a platform component were
/// stored, outside of a transaction.
public interface ReleasesObserver {
    void changed(EntityRef component);
}
