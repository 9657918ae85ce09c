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

    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// An opaque text for clients.
    public String encode() {
        StringBuilder text = new StringBuilder(ref);
        values.forEach(value -> text.append(SEPARATOR).append(value == null ? "" : PRESENT + value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /// @param order what the cursor is a place in
    /// @throws CatalogException `INVALID_INPUT` for a text that is no cursor of that order
    public static Cursor decode(String encoded, EntityOrder order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(SEPARATOR, -1);
            if (parts[0].indexOf(':') > 0 && parts.length == order.fields().size() + 1) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 1; i < parts.length; i++) {
                    values.add(parts[i].isEmpty() ? null : parts[i].substring(1));
                }
                return new Cursor(values, parts[0]);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like every text that is no cursor
        }
        throw CatalogException.invalidInput("'%s' is not a cursor of this query".formatted(encoded));
    }
}
