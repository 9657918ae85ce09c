package dev.mokuroku.source.github.discovery;

import java.util.Collection;
import java.util.Map;

/// Where searches of trees are kept, for all replicas: the last one of each repository.
interface SearchedTrees {
    /// By slug.
    ///
    /// @param slugs in lower case
    Map<String, SearchedTree> of(Collection<String> slugs);

    void keep(SearchedTree tree);
}
