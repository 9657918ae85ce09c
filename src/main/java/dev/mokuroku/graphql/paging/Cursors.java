package dev.mokuroku.graphql.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// The one text form of cursors in GraphQL: the kind of the list and the parts of a position, `audit:1700000000:42`, in
/// URL-safe base64. A list keeps a typed record of its position and writes it as parts.
public final class Cursors {
    private static final String SEPARATOR = ":";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// Microseconds until the year 5138, which PostgreSQL can store.
    private static final long MAX_MICROS = 99_999_999_999_999_999L;

    private static final int MAX_SHOWN_LENGTH = 100;

    private Cursors() {}

    /// @param kind of the list that the cursor belongs to; other lists reject the cursor
    /// @param parts only the last one may contain a colon; an [Instant] is written to the microsecond
    public static String encode(String kind, Object... parts) {
        StringBuilder text = new StringBuilder(kind);
        for (Object part : parts) {
            text.append(SEPARATOR)
                    .append(part instanceof Instant at ? ChronoUnit.MICROS.between(Instant.EPOCH, at) : part);
        }
        return encodeText(text.toString());
    }

    /// @param argument the GraphQL argument that holds the cursor, for errors
    /// @param kind as for [#encode]
    /// @param count the number of parts
    /// @throws CatalogException `INVALID_INPUT` for a text that is not a cursor of this kind
    public static Parts decode(String argument, String kind, int count, String encoded) {
        String[] parts = decodeText(encoded).split(SEPARATOR, count + 1);
        boolean valid = parts.length == count + 1
                && parts[0].equals(kind)
                && Arrays.stream(parts).noneMatch(part -> part.isEmpty() || !StorableText.isStorable(part));
        if (!valid) {
            throw invalid(argument, encoded);
        }
        return new Parts(argument, encoded, List.of(parts).subList(1, parts.length));
    }

    /// For a list whose cursors have a form of their own.
    public static String encodeText(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// Empty if the cursor is not base64.
    public static String decodeText(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /// The error for a text that is not a cursor of the list.
    public static CatalogException invalid(String argument, String encoded) {
        return new CatalogException(
                ErrorCode.INVALID_INPUT,
                argument,
                "%s: '%s' is not a cursor of this list; expected a cursor of an earlier response to the same query"
                        .formatted(argument, abbreviated(encoded)));
    }

    /// The beginning of an invalid text, for error messages.
    public static String abbreviated(String text) {
        return text.length() <= MAX_SHOWN_LENGTH ? text : text.substring(0, MAX_SHOWN_LENGTH) + "…";
    }

    /// The parts of a decoded cursor, by their index.
    public record Parts(String argument, String encoded, List<String> values) {
        public String text(int index) {
            return values.get(index);
        }

        /// @throws CatalogException `INVALID_INPUT` when the part is not a number
        public long number(int index) {
            if (!NUMBER.matcher(text(index)).matches()) {
                throw invalid(argument, encoded);
            }
            return Long.parseLong(text(index));
        }

        /// @throws CatalogException `INVALID_INPUT` when the part is not a time
        public Instant instant(int index) {
            long micros = number(index);
            if (micros > MAX_MICROS) {
                throw invalid(argument, encoded);
            }
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
    }
}
