package dev.mokuroku.platform.adoption.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.running.UserCondition;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The query parameters of both lists.
record MatrixParameters(MultivaluedMap<String, String> values) {
    private static final Set<String> OF_MATRIX = Set.of("of", "environment", "filter", "asOf");
    private static final Set<String> OF_USERS =
            Set.of("of", "environment", "filter", "asOf", "versions", "support", "behind", "limit", "after");
    private static final String RUNNING = "running";
    private static final Set<String> KINDS = Set.of("declared", RUNNING);
    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MAX_LIMIT = 10_000;

    static MatrixParameters ofMatrix(UriInfo uri) {
        return checked(uri, OF_MATRIX);
    }

    static MatrixParameters ofUsers(UriInfo uri) {
        return checked(uri, OF_USERS);
    }

    private static MatrixParameters checked(UriInfo uri, Set<String> names) {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CatalogException.invalidField(
                            name,
                            "is not a parameter of this list; the parameters are "
                                    + String.join(", ", names.stream().sorted().toList()));
                });
        return new MatrixParameters(uri.getQueryParameters());
    }

    UseScope scope() {
        boolean running = RUNNING.equals(oneOf("of", KINDS));
        String environment = text("environment");
        if (environment == null) {
            return running ? UseScope.RUNNING : UseScope.DECLARED;
        }
        if (!running) {
            throw CatalogException.invalidField(
                    "environment", "needs of=running, because declared uses have no environment");
        }
        return UseScope.runningIn(EnvironmentName.of(environment));
    }

    UserCondition condition() {
        return new UserCondition(scope(), text("versions"), support(), null, behind());
    }

    EntityFilter filter() {
        return FilterString.parse(values.getOrDefault("filter", List.of()));
    }

    @Nullable
    String asOf() {
        return text("asOf");
    }

    private @Nullable List<SupportStatus> support() {
        Set<String> known = Set.copyOf(Arrays.stream(SupportStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList());
        String text = oneOf("support", known);
        return text == null ? null : List.of(SupportStatus.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private @Nullable Boolean behind() {
        String text = oneOf("behind", Set.of("true", "false"));
        return text == null ? null : Boolean.valueOf(text);
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

    private @Nullable String oneOf(String name, Set<String> allowed) {
        String text = text(name);
        if (text != null && !allowed.contains(text.toLowerCase(Locale.ROOT))) {
            throw CatalogException.invalidField(
                    name,
                    "must be one of %s but is '%s'"
                            .formatted(
                                    String.join(", ", allowed.stream().sorted().toList()), text));
        }
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String text(String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        if (texts.size() > 1) {
            throw CatalogException.invalidField(name, "must be set once");
        }
        return texts.isEmpty() || texts.getFirst().isBlank()
                ? null
                : StorableText.check(name, texts.getFirst().strip());
    }
}
