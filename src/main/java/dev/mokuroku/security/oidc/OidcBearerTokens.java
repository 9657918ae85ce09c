package dev.mokuroku.security.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Caller;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Tokens that the configured OpenID provider signed.
@ApplicationScoped
public class OidcBearerTokens {
    /// Verifying a signature costs more than most reads do.
    private static final Duration CACHE_TTL = Duration.ofMinutes(1);

    private static final int MAX_CACHED_TOKENS = 1_000;
    /// Causes may form a circle.
    private static final int MAX_CAUSES = 10;

    private final Optional<String> issuer;
    private final TenantIdentityProvider provider;
    private final OidcUsers users;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED_TOKENS)
            .expireAfterWrite(CACHE_TTL)
            .build();

    private record VerifiedToken(Caller caller, Instant expiresAt) {}

    OidcBearerTokens(OidcConfig config, TenantIdentityProvider provider, OidcUsers users, Clock clock) {
        this.issuer = config.issuer().map(OidcSettings::withoutSlash);
        this.provider = provider;
        this.users = users;
        this.clock = clock;
    }

    /// Whether the token claims to be of the provider. Says nothing about its signature.
    ///
    /// @param token three parts, divided by dots
    public boolean areOf(String token) {
        return issuer.isPresent() && issuer.get().equals(OidcSettings.withoutSlash(claimedIssuer(token)));
    }

    /// The caller of a cached token. Does not block.
    public Optional<Caller> cached(String token) {
        return issuer.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(verified.getIfPresent(token))
                        .filter(known -> clock.instant().isBefore(known.expiresAt()))
                        .map(VerifiedToken::caller);
    }

    /// Fails with an `AuthenticationFailedException` where the token is not valid, and with a [CatalogException] where
    /// the provider does not answer.
    public Uni<Caller> callerOf(String token) {
        return provider.authenticate(new AccessTokenCredential(token))
                .onFailure(OidcBearerTokens::isUnavailable)
                .transform(failure -> unavailable())
                .chain(identity -> users.callerOf(Claims.of(identity), Runnable::run)
                        .map(caller -> remember(token, identity, caller)));
    }

    /// Whether the provider did not respond, while Quarkus read its keys or claims. An [OIDCException] as a cause is a
    /// refusal of the provider.
    static boolean isUnavailable(Throwable failure) {
        return failure instanceof OIDCException
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(MAX_CAUSES)
                        .anyMatch(cause -> cause instanceof IOException
                                || cause instanceof TimeoutException
                                || cause instanceof HttpClosedException);
    }

    static CatalogException unavailable() {
        return new CatalogException(
                ErrorCode.SERVICE_UNAVAILABLE, "The OpenID provider does not respond: try again in a few seconds");
    }

    private Caller remember(String token, SecurityIdentity identity, Caller caller) {
        Instant end = Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
        verified.put(token, new VerifiedToken(caller, end));
        return caller;
    }

    private static String claimedIssuer(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException noToken) {
            return "";
        }
    }
}
