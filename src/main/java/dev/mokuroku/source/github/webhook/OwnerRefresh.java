package dev.mokuroku.source.github.webhook;

import dev.mokuroku.error.CatalogException;

/// Reads one sort of thing again that an owner has. Every bean of this type is asked.
interface OwnerRefresh {
    OwnerChange.Subject subject();

    /// Whether anything that may read otherwise now is in the catalog.
    boolean concerns(OwnerChange change);

    /// Returns when all is readable. May be run twice, at the same time too: it writes what GitHub answers, one
    /// run after the other. An owner that is not scanned is passed over.
    ///
    /// @throws CatalogException `UNAVAILABLE` when it cannot be told how something reads now
    void run(OwnerChanges changes) throws RefreshFailedException;
}
