package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.ManifestPaths;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.UsesRemoval;
import dev.mokuroku.source.github.discovery.ListingObserver;
import dev.mokuroku.source.github.discovery.ObservedFields;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the manifests of the repositories that listings find.
@Singleton
class ManifestsObserver implements ListingObserver {
    private final ManifestPages pages;
    private final RepositoryTable repositories;
    private final UsesRemoval removal;
    private final boolean enabled;
    private final ManifestLimits limits;
    private final ManifestPaths paths;

    ManifestsObserver(ManifestPages pages, RepositoryTable repositories, UsesRemoval removal, ManifestsConfig config) {
        this.pages = pages;
        this.repositories = repositories;
        this.removal = removal;
        this.enabled = config.enabled();
        this.limits = ManifestLimits.of(config);
        this.paths = ManifestPaths.of(List.of());
    }

    @Override
    public Optional<ObservedFields> fields() {
        return enabled ? Optional.of(ListedTree.fields()) : Optional.empty();
    }

    @Override
    public String fingerprint() {
        return enabled ? "manifests " + limits.revision() : "";
    }

    @Override
    public boolean readsAnyOf(Collection<String> changed) {
        return enabled && changed.stream().anyMatch(paths::include);
    }

    @Override
    public Optional<Listing> fullListing(String source, String owner) {
        return listing(source, owner, true);
    }

    @Override
    public Optional<Listing> partialListing(String source, String owner) {
        return listing(source, owner, false);
    }

    private Optional<Listing> listing(String source, String owner, boolean full) {
        return enabled
                ? Optional.of(new ManifestsListing(
                        source.toLowerCase(Locale.ROOT), owner, full, pages, repositories, removal))
                : Optional.empty();
    }
}
