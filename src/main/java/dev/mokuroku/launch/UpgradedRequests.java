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

/// Requests that become WebSockets are over, as far as the end of the process goes. Quarkus waits for requests
/// that have no answer yet, and never hears of the end of these, not even when their sockets are closed: a
/// process that had served one would wait until `quarkus.shutdown.timeout`.
@ApplicationScoped
public class UpgradedRequests {
    /// Before whatever upgrades.
    private static final int FIRST = 10_000;

    /// Not public in Quarkus. May be called more than once.
    private static final MethodHandle DONE = done();

    void register(@Observes Filters filters) {
        filters.register(UpgradedRequests::look, FIRST);
    }

    private static void look(RoutingContext context) {
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
