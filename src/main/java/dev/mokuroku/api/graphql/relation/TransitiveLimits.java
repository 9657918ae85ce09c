package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.error.CatalogException;

/// How far a walk over relations goes. What cuts it is told in the answer.
final class TransitiveLimits {
    /// Relations on a way, where nothing is said.
    static final int DEPTH = 10;
    static final int DEEPEST = 20;
    /// Entities walked over.
    static final int SIZE = 1_000;

    private TransitiveLimits() {}

    static int depth(int asked) {
        if (asked < 1 || asked > DEEPEST) {
            throw CatalogException.invalidInput("depth must be from 1 to %d but is %d".formatted(DEEPEST, asked));
        }
        return asked;
    }
}
