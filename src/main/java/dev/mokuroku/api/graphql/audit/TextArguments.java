package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;

/// Checks text arguments of SQL queries.
final class TextArguments {
    /// Characters of a reference or the name of a source.
    private static final int MAX_TEXT_LENGTH = 1_000;

    private TextArguments() {}

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static String checked(String argument, String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw CatalogException.invalidField(argument, "must have at most %d characters".formatted(MAX_TEXT_LENGTH));
        }
        return StorableText.check(argument, text);
    }
}
