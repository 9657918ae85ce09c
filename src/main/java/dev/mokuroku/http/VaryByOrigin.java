package dev.mokuroku.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sets `Vary: Origin`, so that caches keep a response for each origin. Quarkus' CORS filter sets its headers by
/// `Origin`, but not `Vary`.
@ApplicationScoped
class VaryByOrigin {
    /// Before the CORS filter, which answers preflight requests.
    private static final int FIRST = 18_000;

    private final boolean cors;

    VaryByOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.cors = cors;
    }

    void register(@Observes Filters filters) {
        if (cors) {
            filters.register(VaryByOrigin::vary, FIRST);
        }
    }

    private static void vary(RoutingContext context) {
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        context.next();
    }
}
