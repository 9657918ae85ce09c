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

/// Takes each HTTP request from the caller's budget, also a request with a wrong token from the budget of its address.
/// Probes, metrics and GitHub's webhooks, which must not be lost,
/// are not limited.
@ApplicationScoped
public class RequestLimit {
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
        try {
            take(context);
        } catch (LimitExceededException refusal) {
            ErrorResponse.send(context, refusal.code(), refusal.getMessage());
            return;
        }
        context.next();
    }

    /// Takes a request whose authentication failed from the budget of its address: it does not reach the filter.
    ///
    /// @return why the request is refused: the failure, or the limit
    public Throwable afterFailure(RoutingContext context, Throwable failure) {
        try {
            take(context);
            return failure;
        } catch (LimitExceededException refusal) {
            return refusal;
        }
    }

    private void take(RoutingContext context) {
        if (!isLimited(context.normalizedPath())) {
            return;
        }
        try {
            budgetOf(context).takeRequest();
        } catch (LimitExceededException refusal) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
            throw refusal;
        }
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
