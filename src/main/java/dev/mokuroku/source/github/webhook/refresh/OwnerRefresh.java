package dev.mokuroku.source.github.webhook.refresh;

import dev.mokuroku.error.CatalogException;

/// Reads one sort of thing again that an owner has. Every bean of this type is asked.
public interface OwnerRefresh {
    OwnerChange.Subject subject();

    /// Whether anything that may read otherwise now is in the catalog.
    boolean concerns(OwnerChange change);

    /// Returns when all is readable. May be run twice, at the same time too: it writes what GitHub answers, one
    /// run after the other. An owner that is not scanned is passed over.
    ///
    /// @throws CatalogException `UNAVAILABLE` when something cannot be read now
    void run(OwnerChanges changes) throws RefreshFailedException;
}
