package dev.mokuroku.graphql.transport;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Allows authenticated callers at `/graphql`. A WebSocket upgrade is allowed without a token, because a browser
/// cannot send a token with it; the client authenticates with its first message.
@ApplicationScoped
public class GraphQLAccess implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(caller -> new CheckResult(!caller.isAnonymous() || isUpgrade(request)));
    }

    /// Matches this path only, with or without a trailing slash: an unauthenticated upgrade must reach no other route.
    static boolean isUpgrade(RoutingContext request) {
        String path = request.normalizedPath();
        return (path.equals(GraphQLRoute.PATH) || path.equals(GraphQLRoute.PATH + "/"))
                && request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }
}
