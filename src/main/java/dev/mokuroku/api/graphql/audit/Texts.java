package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.error.CatalogException;

/// Arguments that PostgreSQL is asked for.
final class Texts {
    /// Of a reference or the name of a source.
    private static final int LONGEST = 1_000;

    private Texts() {}

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static String checked(String argument, String text) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) { // PostgreSQL has no such texts
            throw CatalogException.invalidInput(
                    "%s must have at most %d characters, none of them NUL".formatted(argument, LONGEST));
        }
        return text;
    }
}
