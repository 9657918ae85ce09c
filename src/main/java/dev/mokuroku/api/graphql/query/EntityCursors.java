package dev.mokuroku.api.graphql.query;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text form of positions among entities: the ref, then each sort value. Sort values hold any text, so a character
/// separates them that no value holds.
public final class EntityCursors {
    private static final String SEPARATOR = "\0";

    /// Distinguishes an empty value from none.
    private static final char PRESENT_MARK = '=';

    private EntityCursors() {}

    public static String encode(Cursor cursor) {
        return Cursors.encodeText(text(cursor));
    }

    /// @param order the order that the cursor belongs to
    /// @throws CatalogException `INVALID_INPUT` for a text that is not a cursor of this order
    public static Cursor decode(String encoded, EntityOrder order) {
        String text = Cursors.decodeText(encoded);
        String[] parts = text.split(SEPARATOR, -1);
        if (parts[0].indexOf(':') > 0 && parts.length == order.fields().size() + 1) {
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                values.add(parts[i].isEmpty() ? null : parts[i].substring(1));
            }
            Cursor cursor = new Cursor(values, parts[0]);
            if (text(cursor).equals(text)) {
                return cursor;
            }
        }
        throw Cursors.invalid("after", encoded);
    }

    private static String text(Cursor cursor) {
        StringBuilder text = new StringBuilder(cursor.ref());
        cursor.values().forEach(value -> text.append(SEPARATOR).append(value == null ? "" : PRESENT_MARK + value));
        return text.toString();
    }
}
