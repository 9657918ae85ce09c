package dev.mokuroku.platform.deployment.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.query.DeploymentFilter;
import dev.mokuroku.platform.list.QueryParameters;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The query parameters of both lists.
record ListParameters(QueryParameters query) {
    private static final Set<String> OF_RUNNING = Set.of("entity", "environment", "limit", "after");
    private static final Set<String> OF_HISTORY =
            Set.of("entity", "environment", "status", "since", "until", "limit", "after");

    static ListParameters of(UriInfo uri) {
        return new ListParameters(QueryParameters.of(uri, OF_HISTORY, Set.of()));
    }

    static ListParameters ofRunning(UriInfo uri) {
        return new ListParameters(QueryParameters.of(uri, OF_RUNNING, Set.of()));
    }

    DeploymentFilter filter() {
        return new DeploymentFilter(entity(), environment(), status(), query.time("since"), query.time("until"));
    }

    @Nullable
    EntityRef entity() {
        return query.ref("entity", "component");
    }

    @Nullable
    String environment() {
        String text = query.text("environment");
        return text == null ? null : EnvironmentName.of(text);
    }

    int limit() {
        return query.limit();
    }

    @Nullable
    String after() {
        return query.text("after");
    }

    private @Nullable DeploymentStatus status() {
        String text = query.text("status");
        return text == null
                ? null
                : DeploymentStatus.of(text)
                        .orElseThrow(() -> CatalogException.invalidField(
                                "status", "must be one of %s but is '%s'".formatted(DeploymentStatus.texts(), text)));
    }
}
