package dev.mokuroku.platform.adoption.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.list.QueryParameters;
import dev.mokuroku.platform.running.UserCondition;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The query parameters of both lists.
record MatrixParameters(QueryParameters query) {
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
        return new MatrixParameters(QueryParameters.of(uri, names, Set.of("filter")));
    }

    UseScope scope() {
        boolean running = RUNNING.equals(query.oneOf("of", KINDS));
        String environment = query.text("environment");
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
        return new UserCondition(scope(), query.text("versions"), support(), null, behind());
    }

    EntityFilter filter() {
        return FilterString.parse(query.all("filter"));
    }

    @Nullable
    String asOf() {
        return query.text("asOf");
    }

    private @Nullable List<SupportStatus> support() {
        Set<String> known = Set.copyOf(Arrays.stream(SupportStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList());
        String text = query.oneOf("support", known);
        return text == null ? null : List.of(SupportStatus.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private @Nullable Boolean behind() {
        String text = query.oneOf("behind", Set.of("true", "false"));
        return text == null ? null : Boolean.valueOf(text);
    }

    int limit() {
        return query.limit(DEFAULT_LIMIT, MAX_LIMIT);
    }

    @Nullable
    String after() {
        return query.text("after");
    }
}
