package dev.mokuroku.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Whether the caller of a request still waits for the answer. Known of requests that may write.
@Singleton
public class CallerConnection {
    private static final String KEY = CallerConnection.class.getName();

    /// Before what answers requests. Filters with a higher number run first.
    private static final int PRIORITY = 90;

    void register(@Observes Filters filters) {
        filters.register(CallerConnection::note, PRIORITY);
    }

    private static void note(RoutingContext request) {
        Context context = ofRequest();
        if (context != null && !request.request().method().equals(HttpMethod.GET)) {
            BooleanSupplier closed = request.response()::closed;
            context.putLocal(KEY, closed);
        }
        request.next();
    }

    /// Whether the connection of the request that this thread works on was closed. To be asked by any thread.
    public static BooleanSupplier closed() {
        Context context = ofRequest();
        Object noted = context == null ? null : context.getLocal(KEY);
        return noted instanceof BooleanSupplier closed ? closed : () -> false;
    }

    private static @Nullable Context ofRequest() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}
