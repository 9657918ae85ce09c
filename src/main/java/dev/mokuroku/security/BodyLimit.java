package dev.mokuroku.security;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.quarkus.RequestSizes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// How much may be sent to any path but the one that GitHub's webhooks call, which Quarkus' own limit leaves
/// room for.
@Singleton
public class BodyLimit {
    public static final String WEBHOOKS = "/webhooks/github";

    private final long maxBytes;

    BodyLimit(ServerConfig config) {
        this.maxBytes = config.maxBodySize().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(RequestSizes.ROUTE_ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().equals(WEBHOOKS)) {
            context.next();
        } else if (lengthOf(context) > maxBytes) {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(ErrorCode.TOO_LARGE.status())
                    .end();
        } else {
            RequestSizes.limit(context, maxBytes); // for requests without Content-Length
            context.next();
        }
    }

    private static long lengthOf(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
