package dev.mokuroku.api.graphql.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Who comes to `/graphql`: callers that are known. A WebSocket is let in without a token, for a browser
/// cannot send one with it; it shows one in its first message, before it may ask anything.
@ApplicationScoped
public class GraphQLAccess implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(it -> new CheckResult(!it.isAnonymous() || isUpgrade(request)));
    }

    /// To the one path, with or without a slash behind it: what is let in here must reach no other route.
    static boolean isUpgrade(RoutingContext request) {
        String path = request.normalizedPath();
        return (path.equals(GraphQLRoute.PATH) || path.equals(GraphQLRoute.PATH + "/"))
                && request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }
}
