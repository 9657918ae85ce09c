package dev.mokuroku.source.github.discovery;

import java.util.List;
import java.util.Map;

/// What was found in the tree of a repository.
///
/// @param slug in lower case
/// @param tree its oid
/// @param files oids by path
record SearchedTree(String slug, String tree, List<String> patterns, Map<String, String> files) {
    boolean isOf(String otherTree, List<String> otherPatterns) {
        return tree.equals(otherTree) && patterns.equals(otherPatterns);
    }
}
