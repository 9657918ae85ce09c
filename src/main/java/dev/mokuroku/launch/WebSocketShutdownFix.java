package dev.mokuroku.launch;

import static java.lang.invoke.MethodType.methodType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/// Marks requests that become WebSockets as done, so that a shutdown does not wait for them. Quarkus waits for requests
/// without a response, and never notices the end of these, not even when their sockets are closed: a
/// process that had served one would wait until `quarkus.shutdown.timeout`.
@ApplicationScoped
public class WebSocketShutdownFix {
    /// Before whatever upgrades.
    private static final int FILTER_PRIORITY = 10_000;

    /// Not public in Quarkus. May be called more than once.
    private static final MethodHandle DONE = done();

    void register(@Observes Filters filters) {
        filters.register(WebSocketShutdownFix::handle, FILTER_PRIORITY);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            end(QuarkusRequestWrapper.get(request));
        }
        context.next();
    }

    private static void end(QuarkusRequestWrapper request) {
        try {
            DONE.invokeExact(request);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MethodHandle done() {
        try {
            return MethodHandles.privateLookupIn(QuarkusRequestWrapper.class, MethodHandles.lookup())
                    .findVirtual(QuarkusRequestWrapper.class, "done", methodType(void.class));
        } catch (ReflectiveOperationException changed) {
            throw new ExceptionInInitializerError(changed);
        }
    }
}
