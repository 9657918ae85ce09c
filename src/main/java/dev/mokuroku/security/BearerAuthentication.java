package dev.mokuroku.security;

import dev.mokuroku.error.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// `Authorization: Bearer <token>` makes a caller the service that owns the token, or the user or plugin
/// that a signed token stands for; without the header a caller is a guest where guests are let in. A
/// wrong token is never a guest.
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    private final ServiceTokens services;
    private final SignedTokens signed;
    private final Optional<Caller> guest;

    BearerAuthentication(AccessConfig config, SignedTokens signed, Guest guest) {
        this.services = new ServiceTokens(config.tokens().orElse(List.of()));
        this.signed = signed;
        this.guest = guest.user().map(Caller.User::new);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        PresentedToken presented = PresentedToken.of(context.request());
        return switch (presented) {
            case PresentedToken.None none ->
                Uni.createFrom().optional(guest).onItem().ifNotNull().transform(BearerAuthentication::identity);
            case PresentedToken.Unreadable unreadable -> Uni.createFrom().failure(refusal());
            case PresentedToken.Text token ->
                callerOf(token.text(), context.vertx()).map(BearerAuthentication::identity);
        };
    }

    private Uni<Caller> callerOf(String token, Vertx vertx) {
        Optional<Caller> known =
                services.nameOf(token).<Caller>map(Caller.Service::new).or(() -> signed.remembered(token));
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return SignedTokens.looksSigned(token)
                ? check(token, vertx)
                : Uni.createFrom().failure(refusal());
    }

    /// Beside the event loop, which goes on with the request when the answer is there.
    private Uni<Caller> check(String token, Vertx vertx) {
        Context loop = vertx.getOrCreateContext();
        return Uni.createFrom()
                .item(() -> signed.callerOf(token))
                .runSubscriptionOn(Thread::startVirtualThread)
                .emitOn(command -> loop.runOnContext(ignored -> command.run()));
    }

    /// Answers 401 itself, so that the answer says what is wanted.
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        JsonObject error = new JsonObject()
                .put("name", ErrorCode.UNAUTHENTICATED.backstageName())
                .put("message", "A valid token is wanted: send the header 'Authorization: Bearer <token>'");
        JsonObject request = new JsonObject()
                .put("method", context.request().method().name())
                .put("url", context.request().uri().replaceFirst("^/api/[^/?]+", ""));
        JsonObject body = new JsonObject()
                .put("error", error)
                .put("request", request)
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

    private static AuthenticationFailedException refusal() {
        return new AuthenticationFailedException("Unknown token");
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
    }
}
