package dev.mokuroku.quarkus;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.List;

/// The routes that SmallRye GraphQL registers. No setting turns them off without its schema and fetchers.
///
/// Internal: the extension's routes are in the router when `@Observes Router` runs, and have the path of
/// `quarkus.smallrye-graphql.root-path`.
///
/// Remove when SmallRye GraphQL can be had without its HTTP endpoint.
public final class SmallRyeRoutes {
    private SmallRyeRoutes() {}

    /// @throws IllegalStateException if there are none: SmallRye would then serve the path beside the caller
    public static void remove(Router router, String path) {
        List<Route> routes = router.getRoutes().stream()
                .filter(route -> path.equals(route.getPath()))
                .toList();
        if (routes.isEmpty()) {
            throw new IllegalStateException(
                    "SmallRye GraphQL registered no route with the path %s before @Observes Router: this version of Quarkus registers its routes in another way; see SmallRyeRoutes"
                            .formatted(path));
        }
        routes.forEach(Route::remove);
    }
}
