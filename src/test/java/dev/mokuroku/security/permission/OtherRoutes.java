package dev.mokuroku.security.permission;

import java.util.List;

/// Routes that are registered on Vert.x directly, and therefore have no method that could name a permission.
final class OtherRoutes {
    /// @param token whether the route wants a valid token
    record Route(String operation, String path, boolean token, String reason) {}

    static final List<Route> ALL = List.of(
            new Route("GET, POST", "/graphql", true, "Each root field has its permission."),
            new Route(
                    "WebSocket",
                    "/graphql",
                    true,
                    "The first message carries the token. Each root field has its permission."),
            new Route("GET", "/graphql/schema.graphql", true, "The schema is the same for all callers."),
            new Route(
                    "WebSocket",
                    "/api/signals",
                    true,
                    "A caller receives only signals that are addressed to that caller."),
            new Route("GET", "/graphql-ui", false, "The files of the GraphQL editor, which hold no data."),
            new Route("GET", "/q/health", false, "Probes have no token. Checks are shown only with a token."),
            new Route("GET", "/q/metrics", false, "Prometheus reads it. Metrics count hidden entities too."));

    private OtherRoutes() {}
}
