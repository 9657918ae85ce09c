package dev.mokuroku.security;

import dev.mokuroku.error.ErrorCode;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// `Authorization: Bearer <token>` makes a caller the service that owns the token, or the user or plugin
/// that a signed token stands for; without the header a caller is a guest where guests are let in. A
/// wrong token is never a guest.
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String WANTED = "A valid token is wanted: send the header 'Authorization: Bearer <token>'";

    private final Callers callers;
    private final Optional<Caller> guest;

    BearerAuthentication(Callers callers, Guest guest) {
        this.callers = callers;
        this.guest = guest.user().map(Caller.User::new);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        PresentedToken presented = PresentedToken.of(context.request());
        return switch (presented) {
            case PresentedToken.None none ->
                Uni.createFrom().optional(guest).onItem().ifNotNull().transform(Callers::identity);
            case PresentedToken.Unreadable unreadable -> Uni.createFrom().failure(Callers.refusal());
            case PresentedToken.Text token ->
                callers.byToken(token.text(), context.vertx()).map(Callers::identity);
        };
    }

    /// Answers 401 itself, so that the answer says what is wanted.
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response()
                .setStatusCode(ErrorCode.UNAUTHENTICATED.status())
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(challenge(context).encode());
        return Uni.createFrom().item(true);
    }

    private static JsonObject challenge(RoutingContext context) {
        return context.normalizedPath().startsWith("/graphql") ? ofGraphQL() : ofBackstage(context);
    }

    private static JsonObject ofGraphQL() {
        JsonObject error = new JsonObject()
                .put("message", WANTED)
                .put("extensions", new JsonObject().put("code", ErrorCode.UNAUTHENTICATED.name()));
        return new JsonObject().put("errors", new JsonArray().add(error));
    }

    private static JsonObject ofBackstage(RoutingContext context) {
        JsonObject error = new JsonObject()
                .put("name", ErrorCode.UNAUTHENTICATED.backstageName())
                .put("message", WANTED);
        JsonObject request = new JsonObject()
                .put("method", context.request().method().name())
                .put("url", context.request().uri().replaceFirst("^/api/[^/?]+", ""));
        return new JsonObject()
                .put("error", error)
                .put("request", request)
                .put("response", new JsonObject().put("statusCode", ErrorCode.UNAUTHENTICATED.status()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ErrorCode.UNAUTHENTICATED.status(), "WWW-Authenticate", "Bearer"));
    }
}
