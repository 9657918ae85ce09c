package dev.mokuroku.graphql.transport;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.ErrorJson;
import dev.mokuroku.graphql.engine.GraphQLResponse;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes responses by the GraphQL-over-HTTP specification. A client that accepts `application/graphql-response+json`
/// gets error statuses. Any other client gets `application/json` with status 200 for every response to a
/// readable request.
final class ResponseWriter {
    static final String RESPONSE_JSON = "application/graphql-response+json";
    static final String JSON = "application/json";

    /// Always sent as the HTTP status.
    private static final Set<ErrorCode> HTTP_LEVEL_CODES =
            Set.of(ErrorCode.TOO_LARGE, ErrorCode.METHOD_NOT_ALLOWED, ErrorCode.RATE_LIMITED);

    private ResponseWriter() {}

    static void write(RoutingContext context, GraphQLResponse graphQLResponse) {
        int status = switch (graphQLResponse) {
            case GraphQLResponse.Refused refused -> statusOf(context, refused.code());
            case GraphQLResponse.Executed executed -> 200;
            case GraphQLResponse.Streaming streaming ->
                throw new IllegalStateException("Subscriptions are not supported over HTTP");
        };
        if (graphQLResponse instanceof GraphQLResponse.Refused refused) {
            putRetryAfter(context, refused);
        }
        try {
            write(context, status, ResponseJson.bytes(graphQLResponse.json()));
        } catch (CatalogException tooLong) {
            write(context, statusOf(context, tooLong.code()), errors(tooLong));
        }
    }

    private static void putRetryAfter(RoutingContext context, GraphQLResponse.Refused refused) {
        Object seconds = refused.extensions().get(GraphQLResponse.RETRY_AFTER);
        if (seconds != null) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    /// For a request that could not be read.
    static void writeRefusal(RoutingContext context, CatalogException refusal) {
        write(context, refusal.code().status(), errors(refusal));
    }

    private static byte[] errors(CatalogException refusal) {
        return ResponseJson.bytes(Map.of("errors", List.of(ErrorJson.of(refusal))));
    }

    private static void write(RoutingContext context, int status, byte[] json) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return; // the client disconnected
        }
        if (status == ErrorCode.METHOD_NOT_ALLOWED.status()) {
            response.putHeader(HttpHeaders.ALLOW, allowed(context));
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, contentTypeFor(context) + "; charset=utf-8")
                .end(new NoBoundChecksBuffer(Unpooled.wrappedBuffer(json))); // up to 16 MB: not copied
    }

    private static String allowed(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET) ? "POST" : "GET, POST";
    }

    private static int statusOf(RoutingContext context, ErrorCode code) {
        boolean carriesStatus =
                HTTP_LEVEL_CODES.contains(code) || contentTypeFor(context).equals(RESPONSE_JSON);
        // As Apollo's servers do: the client then sends the text, so this is no failure.
        return carriesStatus && code != ErrorCode.PERSISTED_QUERY_NOT_FOUND ? code.status() : 200;
    }

    private static String contentTypeFor(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(RESPONSE_JSON) ? RESPONSE_JSON : JSON;
    }
}
