package dev.mokuroku.source.github.discovery.store;

import java.util.Collection;
import java.util.Map;

/// Stores the last tree search of each repository, for all replicas.
public interface SearchedTreeStore {
    /// By slug.
    ///
    /// @param slugs in lower case
    Map<String, SearchedTree> load(Collection<String> slugs);

    void save(SearchedTree tree);
}
