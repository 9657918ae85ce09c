package dev.mokuroku.api.graphql.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A position in an order by time.
///
/// @param at to the microsecond
/// @param key distinguishes items with equal times
record TimeCursor(Instant at, String key) {
    private static final Pattern TEXT = Pattern.compile("([a-z]+):([0-9]{1,17}):([^\\x00]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// @param kind the kind of list that the cursor belongs to
    String encode(String kind) {
        String text = "%s:%d:%s".formatted(kind, ChronoUnit.MICROS.between(Instant.EPOCH, at), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` when the text is not a cursor of this kind
    static TimeCursor parse(String kind, String encoded) {
        Matcher matcher = TEXT.matcher(decode(encoded));
        if (!matcher.matches() || !matcher.group(1).equals(kind)) {
            throw invalidCursor();
        }
        return new TimeCursor(
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS), matcher.group(3));
    }

    /// @throws CatalogException `INVALID_INPUT` when the key is not a number
    long numericKey() {
        if (!NUMBER.matcher(key).matches()) {
            throw invalidCursor();
        }
        return Long.parseLong(key);
    }

    private static CatalogException invalidCursor() {
        return CatalogException.invalidInput("after is not a cursor of this list");
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
