package dev.mokuroku.quarkus;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Removes the failure handler that Quarkus REST keeps for authentication from reads of known callers. Authentication
/// is over when a request comes here (`quarkus.http.auth.proactive`), so nothing calls the handler any more. With the
/// handler, Quarkus REST looks up the path of each request for the metrics, in a table of all paths that it makes for
/// this one look: 8 % of the processor time of a read by name. Quarkus REST names the path again when it responds.
///
/// Internal: the key `QuarkusHttpUser.AUTH_FAILURE_HANDLER`, and the order of Quarkus REST's route that reads it.
///
/// Remove when Quarkus REST keeps the table of paths between requests.
@Singleton
class WithoutAuthFailureHandler {
    void install(@Observes Router router) {
        // The same order as Quarkus REST's own, which is registered later.
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

    /// OPTIONS and bodies that are too large are answered before Quarkus REST names their path, so they need the
    /// handler.
    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static boolean isCallerKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
