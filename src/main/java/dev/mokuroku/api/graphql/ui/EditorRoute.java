package dev.mokuroku.api.graphql.ui;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// Redirects the other addresses of the editor, and browsers at `/graphql`, to `/graphql-ui/`. The page of SmallRye
/// around GraphiQL is one of
/// them: it knows no prefix and sends `Content-Type` in two spellings.
@ApplicationScoped
public class EditorRoute {
    private static final int SEE_OTHER = 303;
    /// Before the routes of SmallRye's page, and before the endpoint itself.
    private static final int ORDER = -2;

    /// Relative targets: they keep a prefix that a proxy has removed from the path.
    private static final Map<String, String> TARGETS = Map.of(
            "/graphql-ui", "graphql-ui/",
            "/graphql-ui/editor", "./",
            "/graphql-ui/editor/", "../",
            "/graphql-ui/editor/index.html", "../");

    void install(@Observes Router router) {
        // A plain path would match the one with the slash too.
        TARGETS.forEach((path, target) -> router.getWithRegex(path.replace(".", "\\."))
                .order(ORDER)
                .handler(request -> redirect(request, target)));
        router.getWithRegex("/graphql").order(ORDER).handler(EditorRoute::redirectReaders);
    }

    /// A browser that opens the endpoint has nothing to ask: its reader wants the editor.
    private static void redirectReaders(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        if (request.request().query() == null && accept != null && accept.contains("text/html")) {
            redirect(request, "graphql-ui/");
        } else {
            request.next();
        }
    }

    private static void redirect(RoutingContext request, String target) {
        String query = request.request().query();
        request.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, query == null ? target : target + "?" + query)
                .end();
    }
}
