package dev.mokuroku.api.graphql.ui;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Leads from `/graphql-ui` to the page, which is a folder's.
@ApplicationScoped
public class EditorRoute {
    private static final int SEE_OTHER = 303;

    void install(@Observes Router router) {
        // A path would take the one with the slash too.
        router.getWithRegex("/graphql-ui").handler(EditorRoute::redirect);
    }

    private static void redirect(RoutingContext request) {
        String query = request.request().query();
        request.response()
                .setStatusCode(SEE_OTHER)
                // Relative, for a proxy may have put a prefix before it.
                .putHeader(HttpHeaders.LOCATION, "graphql-ui/" + (query == null ? "" : "?" + query))
                .end();
    }
}
