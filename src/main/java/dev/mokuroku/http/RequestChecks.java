package dev.mokuroku.http;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// What every request is checked for, whatever it asks.
@ApplicationScoped
class RequestChecks {
    /// Before whatever reads a body.
    private static final int FIRST = 19_000;
    /// Before the failure handlers of Quarkus, which log.
    private static final int FIRST_ROUTE = Integer.MIN_VALUE;

    private static final String IDENTITY = "identity";
    private static final String RETRY_SECONDS = "5";

    void register(@Observes Filters filters) {
        filters.register(RequestChecks::checkEncoding, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST_ROUTE).failureHandler(RequestChecks::answerFailure);
    }

    /// A body that is refused cannot be a bomb: a few kilobytes that inflate to gigabytes. Clients of catalogs send
    /// small bodies, which need no compression.
    private static void checkEncoding(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.GET)) {
            context.next();
            return;
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase(IDENTITY)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
        ErrorResponse.send(
                context,
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Content-Encoding: %s is not supported; send the body without compression".formatted(encoding));
    }

    /// What no route can match is a mistake of the client: Vert.x says 404 or 400 before any route is asked.
    private static void answerFailure(RoutingContext context) {
        String path = context.request().path();
        Optional<CatalogException> known = knownFailure(context);
        if (path == null || !path.startsWith("/")) {
            ErrorResponse.send(context, ErrorCode.INVALID_INPUT, "The path of a request must start with a slash");
        } else if (context.request().authority() == null) {
            ErrorResponse.send(context, ErrorCode.INVALID_INPUT, "The header Host must name one host");
        } else if (known.isPresent()) {
            if (known.get().code() == ErrorCode.SERVICE_UNAVAILABLE) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            }
            ErrorResponse.send(context, known.get().code(), known.get().getMessage());
        } else {
            context.next();
        }
    }

    /// Of the authentication. Requests that reach a route answer their failures themselves.
    private static Optional<CatalogException> knownFailure(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof CatalogException known) {
            return Optional.of(known);
        }
        return failure == null ? Optional.empty() : DatabaseFailure.of(failure);
    }
}
