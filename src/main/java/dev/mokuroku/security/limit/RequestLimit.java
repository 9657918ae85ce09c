package dev.mokuroku.security.limit;

import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.security.BodyLimit;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// Takes each HTTP request from the caller's budget. Probes, metrics and GitHub's webhooks, which must not be lost,
/// are not limited.
@ApplicationScoped
class RequestLimit {
    /// Behind Quarkus' authentication, which is 200, and before its authorization, which is 100.
    private static final int PRIORITY = 170;

    private static final String MANAGEMENT = "/q/";

    private final CallerLimits limits;

    RequestLimit(CallerLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        if (limits.areSet()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        if (isLimited(context.normalizedPath())) {
            try {
                budgetOf(context).takeRequest();
            } catch (LimitExceededException refusal) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
                ErrorResponse.send(context, refusal.code(), refusal.getMessage());
                return;
            }
        }
        context.next();
    }

    private static boolean isLimited(String path) {
        return !path.startsWith(MANAGEMENT) && !path.equals(BodyLimit.WEBHOOKS);
    }

    private CallerBudget budgetOf(RoutingContext context) {
        return limits.of(identityOf(context), () -> ClientAddress.of(context.request()));
    }

    private static @Nullable SecurityIdentity identityOf(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }
}
