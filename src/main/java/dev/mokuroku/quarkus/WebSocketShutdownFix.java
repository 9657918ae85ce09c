package dev.mokuroku.quarkus;

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

/// Marks requests that become WebSockets as done, so that a shutdown does not wait for them. Quarkus counts a request
/// as
/// open until its response ends. The response of an upgraded request never ends, not even when the socket is closed: a
/// process that had served one WebSocket would wait for the whole `quarkus.shutdown.timeout`. Quarkus counts so since
/// [#7109](https://github.com/quarkusio/quarkus/pull/7109).
///
/// Internal: the method `QuarkusRequestWrapper.done()`, which is not public.
///
/// Remove when Quarkus no longer counts upgraded requests: `StopIT` passes without this class.
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
