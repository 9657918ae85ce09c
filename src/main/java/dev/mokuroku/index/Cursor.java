package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in an order: what the entity there is ordered by, and its ref. It stays right while entities
/// come and go, also when the one it names is gone.
///
/// @param values one per field of the order, in lower case; null where the entity has none
public record Cursor(List<@Nullable String> values, String ref) {
    private static final String SEPARATOR = "\0";
    private static final char PRESENT = '=';
    private static final int SHOWN = 100;

    public Cursor {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// As much of what is no cursor as tells which one it was.
    public static String shown(String encoded) {
        return encoded.length() <= SHOWN ? encoded : encoded.substring(0, SHOWN) + "…";
    }

    /// An opaque text for clients.
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text().getBytes(UTF_8));
    }

    private String text() {
        StringBuilder text = new StringBuilder(ref);
        values.forEach(value -> text.append(SEPARATOR).append(value == null ? "" : PRESENT + value));
        return text.toString();
    }

    /// @param order what the cursor is a place in
    /// @throws CatalogException `INVALID_INPUT` for a text that is no cursor of that order
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
            // told below, like every text that is no cursor
        }
        throw CatalogException.invalidInput("after: '%s' is not a cursor of this query".formatted(shown(encoded)));
    }
}
