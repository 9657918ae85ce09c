package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.error.CatalogException;

/// Limits of a traversal of relations. The response says which limit truncated it.
final class TransitiveLimits {
    /// Default number of relations on a path.
    static final int DEFAULT_DEPTH = 10;
    static final int MAX_DEPTH = 20;
    /// Entities that a traversal visits.
    static final int MAX_ENTITIES = 1_000;

    private TransitiveLimits() {}

    static int checkedDepth(int depth) {
        if (depth < 1 || depth > MAX_DEPTH) {
            throw CatalogException.invalidField("depth", "must be from 1 to %d but is %d".formatted(MAX_DEPTH, depth));
        }
        return depth;
    }
}
