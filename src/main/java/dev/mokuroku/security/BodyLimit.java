package dev.mokuroku.security;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.quarkus.RequestSizes;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much may be sent to a path: `mokuroku.max-body-size`, except where a [LargeBody] says another limit. Quarkus'
/// own
/// limit leaves room for all of them.
@Singleton
public class BodyLimit {
    public static final String WEBHOOKS = "/webhooks/github";
    /// GitHub sends no larger event.
    private static final long MAX_WEBHOOK = 25L * 1024 * 1024;

    private final long maxBytes;
    private final Map<String, Long> maxBytesByPath = new HashMap<>();

    BodyLimit(ServerConfig config, @All List<LargeBody> large) {
        this.maxBytes = config.maxBodySize().asLongValue();
        maxBytesByPath.put(WEBHOOKS, MAX_WEBHOOK);
        large.forEach(body -> maxBytesByPath.put(body.path(), body.maxBytes()));
    }

    void install(@Observes Router router) {
        router.route().order(RequestSizes.ROUTE_ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        long max = maxBytesByPath.getOrDefault(context.normalizedPath(), maxBytes);
        if (lengthOf(context) > max) {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(ErrorCode.TOO_LARGE.status())
                    .end();
        } else {
            RequestSizes.limit(context, max); // for requests without Content-Length
            context.next();
        }
    }

    private static long lengthOf(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
