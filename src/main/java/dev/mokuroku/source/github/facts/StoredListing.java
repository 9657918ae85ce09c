package dev.mokuroku.source.github.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A listing whose facts are kept as they come.
final class StoredListing implements FactsListing {
    private final String source;
    private final String owner;
    private final boolean whole;
    private final FactsStore store;
    private final FactsReading reading;
    private final Set<String> found = new HashSet<>();

    StoredListing(String source, String owner, boolean whole, FactsStore store, FactsReading reading) {
        this.source = source;
        this.owner = owner;
        this.whole = whole;
        this.store = store;
        this.reading = reading;
    }

    @Override
    public void found(Collection<String> told, List<JsonNode> repositories) {
        List<FoundFacts> page = repositories.stream()
                .map(reading::read)
                .filter(it -> it.owner().equalsIgnoreCase(owner)) // not one that moved away
                .toList();
        page.forEach(it -> found.add(it.key()));
        List<String> gone = whole
                ? List.of()
                : notFound(told.stream()
                        .map(name -> FoundFacts.keyOf(owner + "/" + name))
                        .toList());
        store.keep(source, page, gone);
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
        store.keep(source, List.of(), notFound(store.keys(source)));
    }

    private List<String> notFound(Collection<String> keys) {
        return keys.stream().filter(key -> !found.contains(key)).toList();
    }
}
