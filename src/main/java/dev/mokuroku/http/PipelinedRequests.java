package dev.mokuroku.http;

import dev.mokuroku.quarkus.VertxInternals;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A client may send requests before it has the responses to earlier ones. They wait while it does not take those
/// responses: each would leave another one in memory. They are dropped when it is gone: Vert.x hands them over all
/// the same, and nobody reads what they cost.
@ApplicationScoped
class PipelinedRequests {
    /// Before whatever answers.
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(PipelinedRequests::awaitDrained, FIRST);
    }

    private static void awaitDrained(RoutingContext context) {
        if (!VertxInternals.isConnected(context.request().connection())) {
            // Not at once: the end of a request begins the next, and there may be hundreds.
            context.vertx().runOnContext(ignored -> context.end());
            return;
        }
        HttpServerResponse response = context.response();
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> {
                response.drainHandler(null);
                context.next();
            });
        } else {
            context.next();
        }
    }
}
