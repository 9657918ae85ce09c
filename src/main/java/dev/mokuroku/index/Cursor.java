package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A position in an order: the sort values of an entity and its ref. A cursor stays valid while entities
/// come and go, also if its own entity is removed.
///
/// @param values one per field of the order, in lower case; null if the entity lacks the field
public record Cursor(List<@Nullable String> values, String ref) {
    private static final String SEPARATOR = "\0";
    private static final char PRESENT_MARK = '=';
    private static final int MAX_SHOWN_LENGTH = 100;

    public Cursor {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// A shortened form of an invalid cursor for error messages.
    public static String abbreviated(String encoded) {
        return encoded.length() <= MAX_SHOWN_LENGTH ? encoded : encoded.substring(0, MAX_SHOWN_LENGTH) + "…";
    }

    /// An opaque text for clients.
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text().getBytes(UTF_8));
    }

    private String text() {
        StringBuilder text = new StringBuilder(ref);
        values.forEach(value -> text.append(SEPARATOR).append(value == null ? "" : PRESENT_MARK + value));
        return text.toString();
    }

    /// @param order the order that the cursor belongs to
    /// @throws CatalogException `INVALID_INPUT` for a text that is not a cursor of this order
    public static Cursor decode(String encoded, EntityOrder order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            String[] parts = text.split(SEPARATOR, -1);
            if (parts[0].indexOf(':') > 0 && parts.length == order.fields().size() + 1) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 1; i < parts.length; i++) {
                    values.add(parts[i].isEmpty() ? null : parts[i].substring(1));
                }
                Cursor cursor = new Cursor(values, parts[0]);
                if (cursor.text().equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // reported below, like every invalid cursor
        }
        throw CatalogException.invalidInput(
                "after: '%s' is not a cursor of this query".formatted(abbreviated(encoded)));
    }
}
