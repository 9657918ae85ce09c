package dev.mokuroku.security;

import dev.mokuroku.error.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `Authorization: Bearer <token>` makes a caller the service that owns the token; without the header a
/// caller is a guest where guests are let in. A wrong token is never a guest.
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    static final String GUEST = "user:default/guest";
    private static final String SCHEME = "bearer ";

    private final ServiceTokens tokens;
    private final boolean guest;

    BearerAuthentication(AccessConfig config) {
        this.tokens = new ServiceTokens(config.tokens().orElse(List.of()));
        this.guest = config.guest();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            return guest ? identity(GUEST) : Uni.createFrom().nullItem();
        }
        String token = tokenOf(header);
        return Uni.createFrom()
                .optional(token == null ? Optional.empty() : tokens.nameOf(token))
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("Unknown token"))
                .flatMap(name -> identity("service:" + name));
    }

    /// Answers 401 itself, so that the answer says what is wanted.
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        JsonObject error = new JsonObject()
                .put("name", ErrorCode.UNAUTHENTICATED.backstageName())
                .put("message", "A valid token is wanted: send the header 'Authorization: Bearer <token>'");
        JsonObject body = new JsonObject()
                .put("error", error)
                .put(
                        "request",
                        new JsonObject()
                                .put("method", context.request().method().name())
                                .put("url", context.request().uri()))
                .put("response", new JsonObject().put("statusCode", ErrorCode.UNAUTHENTICATED.status()));
        context.response()
                .setStatusCode(ErrorCode.UNAUTHENTICATED.status())
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.encode());
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ErrorCode.UNAUTHENTICATED.status(), "WWW-Authenticate", "Bearer"));
    }

    private static @Nullable String tokenOf(String header) {
        boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    private static Uni<SecurityIdentity> identity(String name) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .build());
    }
}
