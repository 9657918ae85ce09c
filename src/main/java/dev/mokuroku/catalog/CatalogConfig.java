package dev.mokuroku.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What the catalog accepts, keeps and removes. The rules of `mokuroku.catalog.rules` have a mapping of their own.
@ConfigMapping(prefix = "mokuroku.catalog")
public interface CatalogConfig {
    /// What happens to an entity that no file describes any more.
    @WithDefault("delete")
    Orphans orphans();

    Tombstones tombstones();

    /// Whether an entity without an owner gets the owner from its repository's `CODEOWNERS`.
    @WithDefault("false")
    boolean codeOwners();

    /// Whether `<<` in YAML merges mappings.
    @WithDefault("false")
    boolean mergeKeys();

    /// The only kinds that are accepted; unset for all.
    Optional<Set<String>> kinds();

    /// Whether nothing is removed without a confirmation when no setting names a source any more.
    @WithDefault("false")
    boolean keepUnconfiguredSources();

    /// The share of the catalog's files that is removed without a confirmation, from 0 to 1.
    @WithDefault("0.5")
    double maxUnconfiguredShare();

    enum Orphans {
        DELETE,
        KEEP
    }

    interface Tombstones {
        /// How long the uid of an entity is kept for it.
        @WithDefault("30d")
        Duration grace();
    }
}
