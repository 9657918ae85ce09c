package dev.mokuroku.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import dev.mokuroku.source.github.discovery.ListingObserver.Missing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A listing whose facts are kept as they come.
final class StoredFactsListing implements Listing {
    private final String source;
    private final String owner;
    private final boolean full;
    private final FactsStore store;
    private final FactsParser parser;
    private final Set<String> found = new HashSet<>();

    StoredFactsListing(String source, String owner, boolean full, FactsStore store, FactsParser parser) {
        this.source = source;
        this.owner = owner;
        this.full = full;
        this.store = store;
        this.parser = parser;
    }

    @Override
    public void found(Collection<String> requestedNames, List<JsonNode> repositories) {
        List<ListedRepository> page = repositories.stream()
                .map(parser::read)
                .filter(repository -> repository.owner().equalsIgnoreCase(owner)) // not one that moved away
                .toList();
        page.forEach(repository -> found.add(repository.key()));
        List<String> gone = full
                ? List.of()
                : notFound(requestedNames.stream()
                        .map(name -> ListedRepository.keyOf(owner + "/" + name))
                        .toList());
        store.save(source, page, gone);
    }

    @Override
    public Missing missing() {
        Set<String> kept = store.keys(source);
        return new Missing(
                notFound(kept).stream()
                        .map(key -> key.substring(key.indexOf('/') + 1))
                        .toList(),
                kept.size());
    }

    @Override
    public void removeMissing() {
        store.save(source, List.of(), notFound(store.keys(source)));
    }

    private List<String> notFound(Collection<String> keys) {
        return keys.stream().filter(key -> !found.contains(key)).toList();
    }
}
