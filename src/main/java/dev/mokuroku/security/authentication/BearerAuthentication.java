package dev.mokuroku.security.authentication;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// `Authorization: Bearer <token>` makes a caller the service that owns the token, or the user or plugin
/// that a signed token stands for; without the header a caller is a guest where guests are let in. Who shows a
/// wrong token is a stranger, never a guest: refused by the paths that want a token, and by no other.
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String TOKEN_REQUIRED =
            "A valid token is required: send the header 'Authorization: Bearer <token>'";

    private static final String GRAPHQL = "/graphql";

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
            case PresentedToken.Unreadable unreadable -> stranger(context);
            case PresentedToken.Text token ->
                callers.byToken(token.text(), context.vertx())
                        .map(Callers::identity)
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithUni(() -> stranger(context))
                        .onFailure(failure -> isWithoutToken(context))
                        .recoverWithNull();
        };
    }

    /// A WebSocket is opened by strangers, who show a token later. A wrong token is refused at once.
    private static Uni<SecurityIdentity> stranger(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(GRAPHQL) || path.startsWith(GRAPHQL + "/")
                ? Uni.createFrom().failure(Callers.unknownToken())
                : Uni.createFrom().nullItem();
    }

    /// Health and metrics need no token, and answer also while the database does not.
    private static boolean isWithoutToken(RoutingContext context) {
        return context.normalizedPath().startsWith("/q/");
    }

    /// Answers 401 itself, so that the answer says what is wanted.
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
        ErrorResponse.send(context, ErrorCode.UNAUTHENTICATED, TOKEN_REQUIRED);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ErrorCode.UNAUTHENTICATED.status(), "WWW-Authenticate", "Bearer"));
    }
}
