package dev.mokuroku.scorecard.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.read.ResultCondition;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query parameters of the resources of this package.
record ListParameters(MultivaluedMap<String, String> values) {
    private static final Set<String> REPEATABLE = Set.of("level", "outcome", "filter");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    /// PostgreSQL stores no times far beyond this one.
    private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

    /// @param names of the parameters that the resource has
    static ListParameters of(UriInfo uri, Set<String> names) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        values.forEach((name, texts) -> {
            if (!names.contains(name)) {
                throw CatalogException.invalidField(
                        name,
                        "is not a parameter of this address; the parameters are "
                                + String.join(", ", names.stream().sorted().toList()));
            }
            if (texts.size() > 1 && !REPEATABLE.contains(name)) {
                throw CatalogException.invalidField(name, "must be set once");
            }
        });
        return new ListParameters(values);
    }

    ResultCondition condition() {
        return new ResultCondition(
                values.getOrDefault("level", List.of()),
                bool("passed"),
                text("check"),
                values.getOrDefault("outcome", List.of()).stream()
                        .map(ListParameters::outcome)
                        .toList());
    }

    /// Of `filter` and `owner`.
    EntityFilter entities() {
        EntityFilter filter = FilterString.parse(values.getOrDefault("filter", List.of()));
        CallerFields.check(filter);
        EntityRef owner = ref("owner", "group");
        return EntityFilter.allOf(
                filter,
                owner == null ? EntityFilter.EVERYTHING : EntityFilter.is("relations.ownedby", owner.toString()));
    }

    private static Outcome outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> ResultCondition.text(outcome).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> CatalogException.invalidField(
                        "outcome",
                        "must be one of %s but is '%s'"
                                .formatted(
                                        Arrays.stream(Outcome.values())
                                                .map(ResultCondition::text)
                                                .collect(Collectors.joining(", ")),
                                        text)));
    }

    private @Nullable Boolean bool(String name) {
        String text = text(name);
        if (text == null || Set.of("true", "false").contains(text)) {
            return text == null ? null : Boolean.valueOf(text);
        }
        throw CatalogException.invalidField(name, "must be true or false but is '%s'".formatted(text));
    }

    /// @param kind if the text has none
    @Nullable
    EntityRef ref(String name, String kind) {
        String text = text(name);
        try {
            return text == null ? null : EntityRef.parse(text, kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.invalidField(
                    name, "must be the reference of an entity, such as %s:default/checkout".formatted(kind));
        }
    }

    /// A time with its offset, or the start of a day in UTC.
    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.indexOf('T') >= 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(MAX_TIME)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            throw invalidTime(name, text);
        }
        throw invalidTime(name, text);
    }

    private static CatalogException invalidTime(String name, String text) {
        return CatalogException.invalidField(
                name,
                "must be a time with its offset, such as 2026-03-01T12:30:00Z, or a date, such as 2026-03-01, but is '%s'"
                        .formatted(text));
    }

    int limit() {
        Integer limit = number("limit", 1, MAX_LIMIT);
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    @Nullable
    Integer number(String name, int min, int max) {
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

    private static CatalogException outOfRange(String name, int min, int max, String text) {
        return CatalogException.invalidField(name, "must be from %d to %d but is '%s'".formatted(min, max, text));
    }

    @Nullable
    String text(String name) {
        String text = values.getFirst(name);
        return text == null || text.isBlank() ? null : StorableText.check(name, text.strip());
    }
}
