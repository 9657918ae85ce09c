package dev.mokuroku.source.github.facts;

import dev.mokuroku.source.github.GithubConfig;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Facts that are kept in memory.
public final class FactsForTests {
    private FactsForTests() {}

    public static FactsSettings settings(GithubConfig config) {
        return new FactsSettings(config);
    }

    public static FactsQuery query(GithubConfig config) {
        return new FactsQuery(settings(config));
    }

    public static FactsCollector kept(GithubConfig config) {
        return new FactsCollector(new Store(), settings(config));
    }

    /// Of one source.
    static final class Store implements FactsStore {
        final Map<String, ListedRepository> kept = new HashMap<>();

        @Override
        public Set<String> keys(String source) {
            return Set.copyOf(kept.keySet());
        }

        @Override
        public void save(String source, Collection<ListedRepository> found, Collection<String> gone) {
            found.forEach(it -> kept.put(it.key(), it));
            kept.keySet().removeAll(gone);
        }
    }
}
