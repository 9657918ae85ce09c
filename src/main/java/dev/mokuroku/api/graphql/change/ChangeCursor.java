package dev.mokuroku.api.graphql.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A position in the change feed of one catalog.
///
/// @param catalog the first digits of the database's id
record ChangeCursor(String catalog, long sequence) {
    private static final Pattern TEXT = Pattern.compile("change:([0-9a-f]{8}):([0-9]{1,18})");

    static ChangeCursor of(String catalogId, long sequence) {
        return new ChangeCursor(catalogId.substring(0, 8), sequence);
    }

    String encode() {
        String text = "change:%s:%d".formatted(catalog, sequence);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` when the text is not a cursor, or belongs to another catalog
    static ChangeCursor parse(String encoded, String catalogId) {
        Matcher matcher = TEXT.matcher(decode(encoded));
        if (!matcher.matches()) {
            throw CatalogException.invalidInput("since is not a cursor of changes");
        }
        ChangeCursor cursor = new ChangeCursor(matcher.group(1), Long.parseLong(matcher.group(2)));
        if (!catalogId.startsWith(cursor.catalog)) {
            throw CatalogException.invalidInput("since is a cursor of another catalog");
        }
        return cursor;
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
