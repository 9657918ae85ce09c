package dev.mokuroku.http;

import dev.mokuroku.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// Errors of requests that reach neither Quarkus REST nor the GraphQL engine.
public final class ErrorResponse {
    private static final String GRAPHQL = "/graphql";

    private ErrorResponse() {}

    /// In the shape of the path: GraphQL's below `/graphql`, Backstage's on all others.
    public static void send(RoutingContext context, ErrorCode code, String message) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(body(context, code, message).encode());
    }

    private static JsonObject body(RoutingContext context, ErrorCode code, String message) {
        String path = context.request().path();
        return path != null && path.startsWith(GRAPHQL)
                ? ofGraphQL(code, message)
                : ofBackstage(context, code, message);
    }

    private static JsonObject ofGraphQL(ErrorCode code, String message) {
        JsonObject error =
                new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code.name()));
        return new JsonObject().put("errors", new JsonArray().add(error));
    }

    private static JsonObject ofBackstage(RoutingContext context, ErrorCode code, String message) {
        JsonObject error = new JsonObject().put("name", code.backstageName()).put("message", message);
        JsonObject request = new JsonObject()
                .put("method", context.request().method().name())
                .put("url", context.request().uri().replaceFirst("^/api/[^/?]+", ""));
        return new JsonObject()
                .put("error", error)
                .put("request", request)
                .put("response", new JsonObject().put("statusCode", code.status()));
    }
}
