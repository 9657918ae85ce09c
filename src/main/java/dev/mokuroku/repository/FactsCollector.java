package dev.mokuroku.repository;

import dev.mokuroku.source.github.discovery.ListingObserver;
import dev.mokuroku.source.github.discovery.ObservedFields;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/// Stores the facts that listings of repositories bring.
@Singleton
public class FactsCollector implements ListingObserver {
    private final FactsStore store;
    private final FactsSettings settings;
    private final FactPaths paths;
    private final FactsParser parser;

    FactsCollector(FactsStore store, FactsSettings settings) {
        this.store = store;
        this.settings = settings;
        this.paths = new FactPaths(settings.manifests());
        this.parser = new FactsParser(settings.manifests());
    }

    @Override
    public Optional<ObservedFields> fields() {
        return settings.enabled() ? Optional.of(FactsQuery.fields(settings)) : Optional.empty();
    }

    @Override
    public String fingerprint() {
        return settings.toString();
    }

    @Override
    public boolean readsAnyOf(Collection<String> changed) {
        return settings.enabled() && paths.includeAnyOf(changed);
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
        return settings.enabled()
                ? Optional.of(new StoredFactsListing(source, owner, full, store, parser))
                : Optional.empty();
    }
}
