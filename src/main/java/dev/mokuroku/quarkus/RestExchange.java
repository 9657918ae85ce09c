package dev.mokuroku.quarkus;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/// Vert.x' request and response below a request of Quarkus REST.
///
/// Internal: Quarkus REST's contexts are `VertxResteasyReactiveRequestContext`s.
///
/// Remove when `ServerRequestContext` streams a response with back pressure from a virtual thread.
public record RestExchange(HttpServerRequest request, HttpServerResponse response) {
    public static RestExchange of(ServerRequestContext context) {
        var vertx = (VertxResteasyReactiveRequestContext) context;
        return new RestExchange(vertx.vertxServerRequest(), vertx.vertxServerResponse());
    }
}
