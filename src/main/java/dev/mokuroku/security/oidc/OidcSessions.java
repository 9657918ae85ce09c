package dev.mokuroku.security.oidc;

import dev.mokuroku.http.ServerConfig;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Browsers that signed in. Their session is an encrypted cookie, so that every replica reads it.
@ApplicationScoped
public class OidcSessions {
    /// The beginning of the names that Quarkus gives.
    private static final String COOKIE = "q_session";

    private final boolean isActive;
    private final String baseUrl;
    private final OidcAuthenticationMechanism mechanism;
    private final OidcUsers users;

    OidcSessions(OidcConfig config, ServerConfig server, OidcAuthenticationMechanism mechanism, OidcUsers users) {
        this.isActive = config.issuer().isPresent();
        this.baseUrl = OidcSettings.withoutSlash(server.baseUrl());
        this.mechanism = mechanism;
        this.users = users;
    }

    /// Whether the request has a session, or is a step of signing in.
    public boolean concern(RoutingContext context) {
        return isActive && (SignInResource.isSignIn(context) || hasCookie(context.request()));
    }

    /// Null where the session is over, and where nobody has signed in yet.
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Uni<SecurityIdentity> identity = orUnavailable(mechanism.authenticate(context, providers))
                .onFailure(AuthenticationRedirectException.class)
                .transform(redirect -> belowBaseUrl(redirect))
                .onItem()
                .ifNotNull()
                .transformToUni(known ->
                        SignInResource.isSignOut(context) ? Uni.createFrom().item(known) : caller(known, context));
        if (SignInResource.isSignIn(context)) {
            return identity;
        }
        return identity.onFailure(failure -> isOver(failure) || (!wantsCaller(context) && !isRedirect(failure)))
                .recoverWithNull();
    }

    /// Whether a request that nobody sent leads the browser to the provider.
    public boolean challenges(RoutingContext context) {
        return isActive && SignInResource.isSignIn(context);
    }

    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return orUnavailable(mechanism.sendChallenge(context));
    }

    public Uni<ChallengeData> challenge(RoutingContext context) {
        return orUnavailable(mechanism.getChallenge(context));
    }

    private static <T> Uni<T> orUnavailable(Uni<T> answer) {
        return answer.onFailure(OidcBearerTokens::isUnavailable).transform(failure -> OidcBearerTokens.unavailable());
    }

    /// Quarkus leads back to the path of the first request, which lacks the prefix that a proxy removed.
    private AuthenticationRedirectException belowBaseUrl(AuthenticationRedirectException redirect) {
        URI base = URI.create(baseUrl);
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        String target = redirect.getRedirectUri();
        return target.startsWith(origin + "/") && !target.startsWith(baseUrl + "/")
                ? new AuthenticationRedirectException(redirect.getCode(), baseUrl + target.substring(origin.length()))
                : redirect;
    }

    /// Pages and probes answer everybody, whatever becomes of the session.
    private static boolean wantsCaller(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/api/") || path.equals("/graphql") || path.startsWith("/graphql/");
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                || (failure instanceof AuthenticationCompletionException && !isRedirect(failure));
    }

    private static boolean isRedirect(Throwable failure) {
        return failure instanceof AuthenticationRedirectException;
    }

    /// Keeps the tokens of the session, which signing out shows to the provider.
    private Uni<SecurityIdentity> caller(SecurityIdentity identity, RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        return users.callerOf(Claims.of(identity), command -> loop.runOnContext(ignored -> command.run()))
                .map(caller -> QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(caller)
                        .build());
    }

    /// Whether the request has the cookie of a session. Says nothing about whether the session is valid.
    public static boolean hasCookie(HttpServerRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies != null && cookies.contains(COOKIE);
    }
}
