package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A place in an order: what the entity there is ordered by, and its ref. It stays right while entities
/// come and go, also when the one it names is gone.
///
/// @param value of the order's field, in lower case; null where the entity has none
public record Cursor(@Nullable String value, String ref) {
    /// An opaque text for clients.
    public String encode() {
        String text = ref + (value == null ? "" : "\0" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` for a text that is no cursor
    public static Cursor decode(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            int end = text.indexOf('\0');
            String ref = end < 0 ? text : text.substring(0, end);
            if (ref.indexOf(':') > 0) {
                return new Cursor(end < 0 ? null : text.substring(end + 1), ref);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like every text that is no cursor
        }
        throw CatalogException.invalidInput("'%s' is not a cursor of this API".formatted(encoded));
    }
}
