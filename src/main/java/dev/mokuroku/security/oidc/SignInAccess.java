package dev.mokuroku.security.oidc;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Leads a browser that opens the sign-in page to the provider, if there is one.
@ApplicationScoped
public class SignInAccess implements HttpSecurityPolicy {
    private final boolean isActive;

    SignInAccess(OidcConfig config) {
        this.isActive = config.issuer().isPresent();
    }

    @Override
    public String name() {
        return "oidc-sign-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(caller -> new CheckResult(!isActive || !caller.isAnonymous()));
    }
}
