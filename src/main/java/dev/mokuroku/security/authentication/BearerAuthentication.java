package dev.mokuroku.security.authentication;

import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.http.ErrorResponse;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.limit.RequestLimit;
import dev.mokuroku.security.oidc.OidcSessions;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Optional;

/// `Authorization: Bearer <token>` makes a caller the service that owns the token, or the user or plugin
/// that a signed token stands for; without the header a caller is a guest where guests are let in. Who shows a
/// wrong token is a stranger, never a guest: refused by the paths that want a token, and by no other.
///
/// In place of the mechanism of Quarkus OIDC, which would look at every request: it is asked only for browsers that
/// signed in.
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String TOKEN_REQUIRED =
            "A valid token is required: send the header 'Authorization: Bearer <token>'";

    private static final String GRAPHQL = "/graphql";

    private final Callers callers;
    private final OidcSessions sessions;
    private final RequestLimit limit;
    private final Optional<Caller> guest;

    BearerAuthentication(Callers callers, OidcSessions sessions, RequestLimit limit, Guest guest) {
        this.callers = callers;
        this.sessions = sessions;
        this.limit = limit;
        this.guest = guest.user().map(Caller.User::new);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return identityOf(context, providers).onFailure().transform(failure -> limit.afterFailure(context, failure));
    }

    private Uni<SecurityIdentity> identityOf(RoutingContext context, IdentityProviderManager providers) {
        PresentedToken presented = PresentedToken.of(context.request());
        return switch (presented) {
            case PresentedToken.None none when sessions.concern(context) -> ofSession(context, providers);
            case PresentedToken.None none -> guest();
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

    private Uni<SecurityIdentity> ofSession(RoutingContext context, IdentityProviderManager providers) {
        Uni<SecurityIdentity> signedIn = sessions.authenticate(context, providers);
        return sessions.challenges(context)
                ? signedIn
                : signedIn.onItem().ifNull().switchTo(this::guest);
    }

    private Uni<SecurityIdentity> guest() {
        return Uni.createFrom().optional(guest).onItem().ifNotNull().transform(Callers::identity);
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
        if (sessions.challenges(context)) {
            return sessions.sendChallenge(context);
        }
        context.response().putHeader("WWW-Authenticate", "Bearer");
        ErrorResponse.send(context, ErrorCode.UNAUTHENTICATED, TOKEN_REQUIRED);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (sessions.challenges(context)) {
            return sessions.challenge(context);
        }
        return Uni.createFrom()
                .item(new ChallengeData(ErrorCode.UNAUTHENTICATED.status(), "WWW-Authenticate", "Bearer"));
    }
}
