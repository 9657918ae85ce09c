package dev.mokuroku.platform.deployment.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.query.DeploymentFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The query parameters of both lists.
record ListParameters(MultivaluedMap<String, String> values) {
    private static final Set<String> OF_RUNNING = Set.of("entity", "environment", "limit", "after");
    private static final Set<String> OF_HISTORY =
            Set.of("entity", "environment", "status", "since", "until", "limit", "after");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    /// PostgreSQL stores no times far beyond this one.
    private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

    static ListParameters of(UriInfo uri) {
        return checked(uri, OF_HISTORY);
    }

    static ListParameters ofRunning(UriInfo uri) {
        return checked(uri, OF_RUNNING);
    }

    private static ListParameters checked(UriInfo uri, Set<String> names) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        values.forEach((name, texts) -> check(name, texts, names));
        return new ListParameters(values);
    }

    private static void check(String name, List<String> texts, Set<String> names) {
        if (!names.contains(name)) {
            throw CatalogException.invalidField(
                    name,
                    "is not a parameter of this list; the parameters are "
                            + String.join(", ", names.stream().sorted().toList()));
        }
        if (texts.size() > 1) {
            throw CatalogException.invalidField(name, "must be set once");
        }
    }

    DeploymentFilter filter() {
        return new DeploymentFilter(entity(), environment(), status(), time("since"), time("until"));
    }

    @Nullable
    EntityRef entity() {
        String text = text("entity");
        try {
            return text == null ? null : EntityRef.parse(text, "component", EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.invalidField(
                    "entity", "must be the reference of an entity, such as component:default/checkout");
        }
    }

    @Nullable
    String environment() {
        String text = text("environment");
        return text == null ? null : EnvironmentName.of(text);
    }

    int limit() {
        String text = text("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            throw invalidLimit(text);
        }
        throw invalidLimit(text);
    }

    private static CatalogException invalidLimit(String text) {
        return CatalogException.invalidField("limit", "must be from 1 to %d but is '%s'".formatted(MAX_LIMIT, text));
    }

    @Nullable
    String text(String name) {
        String text = values.getFirst(name);
        return text == null || text.isBlank() ? null : StorableText.check(name, text.strip());
    }

    private @Nullable DeploymentStatus status() {
        String text = text("status");
        return text == null
                ? null
                : DeploymentStatus.of(text)
                        .orElseThrow(() -> CatalogException.invalidField(
                                "status", "must be one of %s but is '%s'".formatted(DeploymentStatus.texts(), text)));
    }

    private @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
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
                name, "must be a time with its offset, such as 2026-03-01T12:30:00Z, but is '%s'".formatted(text));
    }
}
