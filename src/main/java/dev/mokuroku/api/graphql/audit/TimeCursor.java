package dev.mokuroku.api.graphql.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in an order by time.
///
/// @param at to the microsecond
/// @param key tells apart what is of one time
record TimeCursor(Instant at, String key) {
    private static final Pattern TEXT = Pattern.compile("([a-z]+):([0-9]{1,17}):([^\\x00]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// @param of what the cursor is one of
    String encode(String of) {
        String text = "%s:%d:%s".formatted(of, ChronoUnit.MICROS.between(Instant.EPOCH, at), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` when it is none of these
    static TimeCursor parse(String of, String encoded) {
        Matcher matcher = TEXT.matcher(decode(encoded));
        if (!matcher.matches() || !matcher.group(1).equals(of)) {
            throw unknown();
        }
        return new TimeCursor(
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS), matcher.group(3));
    }

    /// @throws CatalogException `INVALID_INPUT` when the key is none
    long number() {
        if (!NUMBER.matcher(key).matches()) {
            throw unknown();
        }
        return Long.parseLong(key);
    }

    private static CatalogException unknown() {
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
