package dev.mokuroku.security;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/// Shows the checks of `/q/health` to callers that are known, and to all others the status alone: the paths want no
/// token. The log has the checks of a status that is DOWN.
@ApplicationScoped
public class HealthDetails {
    public static final String PATH = "/q/health";
    /// Put into the context of a request whose caller does not count.
    public static final String HIDDEN = "mokuroku.health.hidden";

    private static final int UNAVAILABLE = 503;
    /// Behind Quarkus' filters, which are below -100, before its routes.
    private static final int ORDER = -1;

    private final SmallRyeHealthReporter reporter;

    HealthDetails(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    void register(@Observes Router router) {
        hide(router, "", reporter::getHealthAsync);
        hide(router, "/live", reporter::getLivenessAsync);
        hide(router, "/ready", reporter::getReadinessAsync);
        hide(router, "/started", reporter::getStartupAsync);
        hide(router, "/well", reporter::getWellnessAsync);
        hide(router, "/group", reporter::getHealthGroupsAsync);
    }

    private static void hide(Router router, String path, Supplier<Uni<SmallRyeHealth>> health) {
        router.get(PATH + path).order(ORDER).handler(context -> {
            if (isKnown(context)) {
                context.next();
            } else {
                answer(context, health.get());
            }
        });
    }

    private static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()
                && context.get(HIDDEN) == null;
    }

    private static void answer(RoutingContext context, Uni<SmallRyeHealth> health) {
        Context loop = context.vertx().getOrCreateContext();
        health.emitOn(command -> loop.runOnContext(ignored -> command.run()))
                .subscribe()
                .with(found -> send(context, found.isDown()), context::fail);
    }

    private static void send(RoutingContext context, boolean down) {
        context.response()
                .setStatusCode(down ? UNAVAILABLE : 200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject().put("status", down ? "DOWN" : "UP").encode());
    }
}
