package dev.mokuroku.api.graphql.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.catalog.audit.AuditEntry.Place;
import dev.mokuroku.error.CatalogException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a place: microseconds since 1970, and the entry's id.
final class AuditCursor {
    private static final Pattern TEXT = Pattern.compile("audit:([0-9]{1,17}):([0-9]{1,18})");

    private AuditCursor() {}

    static String encode(Place place) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.at());
        String text = "audit:%d:%d".formatted(micros, place.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws CatalogException `INVALID_INPUT` when it is none
    static Place parse(String encoded) {
        Matcher matcher = TEXT.matcher(decode(encoded));
        if (!matcher.matches()) {
            throw CatalogException.invalidInput("after is not a cursor of the audit trail");
        }
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                Long.parseLong(matcher.group(2)));
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
