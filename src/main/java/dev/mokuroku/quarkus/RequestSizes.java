package dev.mokuroku.quarkus;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;

/// The limit of one request's body, in place of Quarkus' limit for all requests (`quarkus.http.limits.max-body-size`).
///
/// Internals: the key `VertxHttpRecorder.MAX_REQUEST_SIZE_KEY`, which Quarkus reads while a body without
/// `Content-Length` arrives, and the order of the route that sets it.
///
/// Remove when Quarkus has a setting for the body size of a path.
public final class RequestSizes {
    /// Of a route that limits requests: after Quarkus set its own limit.
    public static final int ROUTE_ORDER = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private RequestSizes() {}

    public static void limit(RoutingContext request, long maxBytes) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBytes);
    }
}
