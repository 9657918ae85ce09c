package dev.mokuroku.source.github.facts;

import jakarta.inject.Singleton;

/// Keeps the facts that listings of repositories bring.
@Singleton
public class FactsCollector {
    private final FactsStore store;
    private final FactsSettings settings;
    private final FactsParser parser;

    FactsCollector(FactsStore store, FactsSettings settings) {
        this.store = store;
        this.settings = settings;
        this.parser = new FactsParser(settings.manifests());
    }

    /// A listing of all repositories that the source scans. To be used within the steps of that source, so that
    /// what was fetched later is written later.
    ///
    /// @param owner of the repositories: others are passed over
    public FactsListing listing(String source, String owner) {
        return listing(source, owner, true);
    }

    /// As [#listing], of some of them.
    public FactsListing partialListing(String source, String owner) {
        return listing(source, owner, false);
    }

    private FactsListing listing(String source, String owner, boolean full) {
        return settings.enabled() ? new StoredFactsListing(source, owner, full, store, parser) : FactsListing.NONE;
    }

    /// With another text, every repository is to be looked at again.
    public String settings() {
        return settings.toString();
    }
}
