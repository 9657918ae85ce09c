package dev.mokuroku.api.graphql.change;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;

/// A position in the change feed of one catalog.
///
/// @param catalog the first digits of the database's id
record ChangeCursor(String catalog, long sequence) {
    private static final String KIND = "change";

    static ChangeCursor of(String catalogId, long sequence) {
        return new ChangeCursor(prefixOf(catalogId), sequence);
    }

    String encode() {
        return Cursors.encode(KIND, catalog, sequence);
    }

    /// @throws CatalogException `INVALID_INPUT` when the text is not a cursor, or belongs to another catalog
    static ChangeCursor parse(String encoded, String catalogId) {
        Cursors.Parts parts = Cursors.decode("after", KIND, 2, encoded);
        ChangeCursor cursor = new ChangeCursor(parts.text(0), parts.number(1));
        if (!cursor.catalog.equals(prefixOf(catalogId))) {
            throw CatalogException.invalidField("after", "is a cursor of another catalog");
        }
        return cursor;
    }

    private static String prefixOf(String catalogId) {
        return catalogId.substring(0, 8);
    }
}
