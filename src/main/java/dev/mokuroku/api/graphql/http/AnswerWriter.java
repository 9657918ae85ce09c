package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.Answer;
import dev.mokuroku.api.graphql.engine.ErrorJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
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

/// Writes answers by the GraphQL-over-HTTP specification: who accepts `application/graphql-response+json`
/// gets statuses that tell of errors; anybody else `application/json`, with 200 for every answer to a
/// request that could be read.
final class AnswerWriter {
    static final String RESPONSE_JSON = "application/graphql-response+json";
    static final String JSON = "application/json";

    /// Told by the status to everybody.
    private static final Set<ErrorCode> OF_HTTP = Set.of(ErrorCode.TOO_LARGE, ErrorCode.METHOD_NOT_ALLOWED);

    private AnswerWriter() {}

    static void write(RoutingContext context, Answer answer) {
        int status = switch (answer) {
            case Answer.Refused refused -> statusOf(context, refused.code());
            case Answer.Executed executed -> 200;
            case Answer.Streaming streaming -> throw new IllegalStateException("HTTP takes no subscriptions");
        };
        try {
            write(context, status, AnswerJson.bytes(answer.json()));
        } catch (CatalogException tooLong) {
            write(context, statusOf(context, tooLong.code()), errors(tooLong));
        }
    }

    /// For what is no request that could be read.
    static void refuse(RoutingContext context, CatalogException refusal) {
        write(context, refusal.code().status(), errors(refusal));
    }

    private static byte[] errors(CatalogException refusal) {
        return AnswerJson.bytes(Map.of("errors", List.of(ErrorJson.of(refusal))));
    }

    private static void write(RoutingContext context, int status, byte[] json) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return; // who asked has gone
        }
        if (status == ErrorCode.METHOD_NOT_ALLOWED.status()) {
            response.putHeader(HttpHeaders.ALLOW, allowed(context));
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, typeFor(context) + "; charset=utf-8")
                .end(new NoBoundChecksBuffer(Unpooled.wrappedBuffer(json))); // up to 16 MB: not copied
    }

    private static String allowed(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET) ? "POST" : "GET, POST";
    }

    private static int statusOf(RoutingContext context, ErrorCode code) {
        boolean told = OF_HTTP.contains(code) || typeFor(context).equals(RESPONSE_JSON);
        // As Apollo's servers do: it is a step of a protocol, and no failure.
        return told && code != ErrorCode.PERSISTED_QUERY_NOT_FOUND ? code.status() : 200;
    }

    private static String typeFor(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(RESPONSE_JSON) ? RESPONSE_JSON : JSON;
    }
}
