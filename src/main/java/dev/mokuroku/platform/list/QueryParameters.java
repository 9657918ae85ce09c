package dev.mokuroku.platform.list;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The query parameters of a request, of which the names are checked. A blank value is none. Every failure is
/// `INVALID_INPUT` and names the parameter.
public record QueryParameters(MultivaluedMap<String, String> values) {
    /// Of lists, unless a list says otherwise.
    private static final int DEFAULT_LIMIT = 100;

    private static final int MAX_LIMIT = 1_000;
    /// PostgreSQL stores no times far beyond this one.
    private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

    /// @param names of the parameters that the address has
    /// @param repeatable those that may be set more than once
    public static QueryParameters of(UriInfo uri, Set<String> names, Set<String> repeatable) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        values.forEach((name, texts) -> {
            if (!names.contains(name)) {
                throw CatalogException.invalidField(
                        name, "is not a parameter of this address; the parameters are " + inOrder(names));
            }
            if (texts.size() > 1 && !repeatable.contains(name)) {
                throw CatalogException.invalidField(name, "must be set once");
            }
        });
        return new QueryParameters(values);
    }

    /// As they were sent.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String text(String name) {
        String text = values.getFirst(name);
        return text == null || text.isBlank() ? null : StorableText.check(name, text.strip());
    }

    /// In lower case.
    public @Nullable String oneOf(String name, Set<String> allowed) {
        String text = text(name);
        String lower = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (lower != null && !allowed.contains(lower)) {
            throw CatalogException.invalidField(
                    name, "must be one of %s but is '%s'".formatted(inOrder(allowed), text));
        }
        return lower;
    }

    public @Nullable Integer number(String name, int min, int max) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw outOfRange(name, min, max, text);
        }
        throw outOfRange(name, min, max, text);
    }

    /// How many elements a page has.
    public int limit() {
        return limit(DEFAULT_LIMIT, MAX_LIMIT);
    }

    public int limit(int fallback, int max) {
        Integer limit = number("limit", 1, max);
        return limit == null ? fallback : limit;
    }

    /// @param kind if the text has none
    public @Nullable EntityRef ref(String name, String kind) {
        String text = text(name);
        try {
            return text == null ? null : EntityRef.parse(text, kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.invalidField(
                    name, "must be the reference of an entity, such as %s:default/checkout".formatted(kind));
        }
    }

    /// A time with its offset.
    public @Nullable Instant time(String name) {
        String text = text(name);
        return text == null ? null : instant(name, text, "a time with its offset, such as 2026-03-01T12:30:00Z");
    }

    /// A time with its offset, or the start of a day in UTC.
    public @Nullable Instant timeOrDay(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String allowed = "a time with its offset, such as 2026-03-01T12:30:00Z, or a date, such as 2026-03-01";
        return text.indexOf('T') >= 0 ? instant(name, text, allowed) : startOfDay(name, text, allowed);
    }

    private static Instant instant(String name, String text, String allowed) {
        try {
            return checked(name, OffsetDateTime.parse(text).toInstant(), text, allowed);
        } catch (DateTimeException malformed) {
            throw invalidTime(name, text, allowed);
        }
    }

    private static Instant startOfDay(String name, String text, String allowed) {
        try {
            return checked(
                    name, LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), text, allowed);
        } catch (DateTimeException malformed) {
            throw invalidTime(name, text, allowed);
        }
    }

    private static Instant checked(String name, Instant time, String text, String allowed) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(MAX_TIME)) {
            throw invalidTime(name, text, allowed);
        }
        return time;
    }

    private static CatalogException invalidTime(String name, String text, String allowed) {
        return CatalogException.invalidField(name, "must be %s, but is '%s'".formatted(allowed, text));
    }

    private static CatalogException outOfRange(String name, int min, int max, String text) {
        return CatalogException.invalidField(name, "must be from %d to %d but is '%s'".formatted(min, max, text));
    }

    private static String inOrder(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
