package dev.mokuroku.security.authentication;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Spares reads what Quarkus REST prepares for failures of authentication. That is over when a request comes
/// here (`quarkus.http.auth.proactive`), so nothing calls its failure handler any more. Quarkus REST would put
/// another in its place, and look up the path of the request for the metrics, in a table of all paths that it
/// makes for this one look: a tenth of what a small read costs. It names the path again when it answers.
@Singleton
class WithoutAuthFailureHandler {
    void install(@Observes Router router) {
        // The same place as Quarkus REST's own, which is registered later.
        router.route()
                .order(1 - SecurityHandlerPriorities.AUTHENTICATION)
                .handler(WithoutAuthFailureHandler::removeFailureHandler);
    }

    private static void removeFailureHandler(RoutingContext context) {
        if (isRead(context.request()) && isCallerKnown(context)) {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }

    /// Not answered before Quarkus REST has it, as OPTIONS and bodies that are too large are.
    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static boolean isCallerKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
