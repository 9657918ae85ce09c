package dev.mokuroku.security.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.backstage.BackstageTokens;
import dev.mokuroku.security.token.Issuer;
import dev.mokuroku.security.token.SigningKeys;
import dev.mokuroku.security.token.TokenType;
import dev.mokuroku.security.token.TokenVerifier;
import dev.mokuroku.security.token.UserTokens;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Verifies signed tokens, of this server or of the configured Backstage, and returns their caller.
@ApplicationScoped
class SignedTokens {
    /// Header, claims and signature of a compact JWS.
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    /// Verifying a signature costs more than most reads do, so a verified token is cached for a minute.
    private static final Duration CACHE_TTL = Duration.ofMinutes(1);

    private static final long MAX_CACHED_CHARACTERS = 8L * 1024 * 1024;

    private final SigningKeys own;
    private final Map<TokenType, TokenVerifier> ofOwnUsers;
    private final BackstageTokens backstage;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String token, VerifiedToken caller) -> token.length())
            .expireAfterWrite(CACHE_TTL)
            .build();

    private record VerifiedToken(Caller caller, Instant expiresAt) {}

    SignedTokens(SigningKeys own, Issuer issuer, BackstageTokens backstage, Clock clock) {
        this.own = own;
        this.backstage = backstage;
        this.clock = clock;
        this.ofOwnUsers = Map.of(
                TokenType.USER,
                new TokenVerifier(TokenType.USER, own, Set.of(UserTokens.AUDIENCE), issuer.url(), clock),
                TokenType.LIMITED_USER,
                new TokenVerifier(TokenType.LIMITED_USER, own, Set.of(), null, clock));
    }

    static boolean looksSigned(String token) {
        return FORM.matcher(token).matches();
    }

    /// The caller of a cached token. Does not block: safe on an event loop.
    Optional<Caller> cached(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> clock.instant().isBefore(known.expiresAt()))
                .map(VerifiedToken::caller);
    }

    /// May wait for the database or for another server's keys.
    ///
    /// @throws AuthenticationFailedException when the token is not valid
    Caller callerOf(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            Caller caller = switch (typeOf(signed)) {
                case USER -> user(signed, TokenType.USER, null);
                case PLUGIN -> plugin(signed);
                case LIMITED_USER ->
                    throw new BadJOSEException("A limited token is accepted only within a plugin's token");
            };
            Instant end = signed.getJWTClaimsSet().getExpirationTime().toInstant();
            verified.put(token, new VerifiedToken(caller, end));
            return caller;
        } catch (ParseException | BadJOSEException | JOSEException | InvalidEntityRefException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }

    private Caller.User user(SignedJWT token, TokenType type, @Nullable String actor)
            throws BadJOSEException, JOSEException {
        TokenVerifier check = own.contains(token.getHeader().getKeyID())
                ? ofOwnUsers.get(type)
                : backstage.ofUsers(type).orElse(null);
        if (check == null) {
            throw new BadJOSEException("No trusted issuer signed the token");
        }
        return new Caller.User(EntityRef.parse(check.claimsOf(token).getSubject()), actor);
    }

    /// A plugin calls for itself, or in the name of the user whose limited token it shows in `obo`.
    private Caller plugin(SignedJWT token) throws ParseException, BadJOSEException, JOSEException {
        String plugin = token.getJWTClaimsSet().getSubject();
        TokenVerifier check = backstage
                .ofPlugin(plugin)
                .orElseThrow(() -> new BadJOSEException("The plugin '%s' may not call".formatted(plugin)));
        JWTClaimsSet claims = check.claimsOf(token);
        String name = "plugin:" + claims.getSubject();
        String user = claims.getStringClaim("obo");
        return user == null ? new Caller.Service(name) : user(SignedJWT.parse(user), TokenType.LIMITED_USER, name);
    }

    private static TokenType typeOf(SignedJWT token) throws BadJOSEException {
        JOSEObjectType type = token.getHeader().getType();
        return Arrays.stream(TokenType.values())
                .filter(known -> known.jose().equals(type))
                .findFirst()
                .orElseThrow(() -> new BadJOSEException("The token's typ is not one of Backstage's"));
    }
}
