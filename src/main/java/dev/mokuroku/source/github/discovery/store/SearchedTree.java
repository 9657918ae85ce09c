package dev.mokuroku.source.github.discovery.store;

import java.util.List;
import java.util.Map;

/// What was found in the tree of a repository.
///
/// @param slug in lower case
/// @param commit whose tree it is
/// @param files oids by path
public record SearchedTree(String slug, String commit, List<String> patterns, Map<String, String> files) {
    public boolean isOf(String otherCommit, List<String> otherPatterns) {
        return commit.equals(otherCommit) && patterns.equals(otherPatterns);
    }
}
