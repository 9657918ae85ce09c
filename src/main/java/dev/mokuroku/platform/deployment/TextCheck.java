package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.validation.FieldFormats;
import dev.mokuroku.error.CatalogException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks the texts of a report. Every failure is `INVALID_INPUT` and names the field.
///
/// @param names where the request has a field, such as `[3].component`
public record TextCheck(UnaryOperator<String> names) {
    /// GitHub's names of environments have at most so many characters.
    static final int MAX_LENGTH = 255;

    private static final int MAX_LINK_LENGTH = 2_000;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public CatalogException invalid(String field, String problem) {
        return CatalogException.invalidField(names.apply(field), problem);
    }

    public String required(String field, @Nullable String text) {
        String checked = optional(field, text);
        if (checked == null) {
            throw invalid(field, "is missing");
        }
        return checked;
    }

    public @Nullable String optional(String field, @Nullable String text) {
        return optional(field, text, MAX_LENGTH);
    }

    private @Nullable String optional(String field, @Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw invalid(field, "must not be blank: leave the field out if there is no value");
        }
        if (stripped.length() > maxLength) {
            throw invalid(field, "must have at most %d characters but has %d".formatted(maxLength, stripped.length()));
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid(field, "must not contain control characters");
        }
        return stripped;
    }

    public EntityRef component(String field, @Nullable String text) {
        String ref = required(field, text);
        try {
            EntityRef parsed = EntityRef.parse(ref, "component", EntityRef.DEFAULT_NAMESPACE);
            if (FieldFormats.isKind(parsed.kind())
                    && FieldFormats.isNamespace(parsed.namespace())
                    && FieldFormats.isObjectName(parsed.name())) {
                return parsed;
            }
        } catch (InvalidEntityRefException malformed) {
            throw notARef(field, ref);
        }
        throw notARef(field, ref);
    }

    private CatalogException notARef(String field, String ref) {
        return invalid(
                field,
                "must be the reference of an entity, such as component:default/checkout or checkout, but is '%s'"
                        .formatted(ref));
    }

    @Nullable
    String commit(String field, @Nullable String text) {
        String commit = optional(field, text);
        if (commit == null) {
            return null;
        }
        String lower = commit.toLowerCase(Locale.ROOT);
        if (!COMMIT.matcher(lower).matches()) {
            throw invalid(
                    field, "must be the hash of a commit, 7 to 64 hexadecimal digits, but is '%s'".formatted(commit));
        }
        return lower;
    }

    public @Nullable String link(String field, @Nullable String text) {
        String link = optional(field, text, MAX_LINK_LENGTH);
        if (link != null && !isWebAddress(link)) {
            throw invalid(field, "must be an address that begins with https:// or http:// but is '%s'".formatted(link));
        }
        return link;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /// @param latest allowed
    public @Nullable Instant time(String field, @Nullable String text, Instant latest) {
        String time = optional(field, text);
        if (time == null) {
            return null;
        }
        Instant parsed = parsed(field, time);
        if (parsed.isBefore(Instant.EPOCH) || parsed.isAfter(latest)) {
            throw invalid(field, "must be from 1970 to now but is " + time);
        }
        return parsed;
    }

    private Instant parsed(String field, String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException malformed) {
            throw invalid(
                    field, "must be a time with its offset, such as 2026-03-01T12:30:00Z, but is '%s'".formatted(time));
        }
    }
}
