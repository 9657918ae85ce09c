package dev.mokuroku.repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Facts of one source that are stored in memory.
final class RememberedFacts implements FactsStore {
    final Map<String, ListedRepository> stored = new HashMap<>();

    @Override
    public Set<String> keys(String source) {
        return Set.copyOf(stored.keySet());
    }

    @Override
    public void save(String source, Collection<ListedRepository> found, Collection<String> gone) {
        found.forEach(repository -> stored.put(repository.key(), repository));
        stored.keySet().removeAll(gone);
    }
}
