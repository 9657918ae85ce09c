package dev.mokuroku.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
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

/// Whom a signed token stands for: one of this server's own, or of the Backstage beside it.
@ApplicationScoped
class SignedTokens {
    /// Header, claims and signature of a compact JWS.
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    /// Checking a signature costs more than most reads do, so what was sound stays so for a minute.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final long REMEMBERED_CHARACTERS = 8L * 1024 * 1024;

    private final SigningKeys own;
    private final Map<TokenType, TokenCheck> ofOwnUsers;
    private final BackstageTokens backstage;
    private final Clock clock;
    private final Cache<String, Sound> sound = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String token, Sound caller) -> token.length())
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Sound(Caller caller, Instant until) {}

    SignedTokens(SigningKeys own, Issuer issuer, BackstageTokens backstage, Clock clock) {
        this.own = own;
        this.backstage = backstage;
        this.clock = clock;
        this.ofOwnUsers = Map.of(
                TokenType.USER,
                new TokenCheck(TokenType.USER, own, Set.of(UserTokens.AUDIENCE), issuer.url(), clock),
                TokenType.LIMITED_USER,
                new TokenCheck(TokenType.LIMITED_USER, own, Set.of(), null, clock));
    }

    static boolean looksSigned(String token) {
        return FORM.matcher(token).matches();
    }

    /// What is known without waiting: safe on an event loop.
    Optional<Caller> remembered(String token) {
        return Optional.ofNullable(sound.getIfPresent(token))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Sound::caller);
    }

    /// May wait for the database or for another server's keys.
    ///
    /// @throws AuthenticationFailedException when the token is not sound
    Caller callerOf(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            Caller caller = switch (typeOf(signed)) {
                case USER -> user(signed, TokenType.USER, null);
                case PLUGIN -> plugin(signed);
                case LIMITED_USER -> throw new BadJOSEException("A limited token stands in another alone");
            };
            Instant end = signed.getJWTClaimsSet().getExpirationTime().toInstant();
            sound.put(token, new Sound(caller, end));
            return caller;
        } catch (ParseException | BadJOSEException | JOSEException | InvalidEntityRefException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }

    private Caller.User user(SignedJWT token, TokenType type, @Nullable String actor)
            throws BadJOSEException, JOSEException {
        TokenCheck check = own.knows(token.getHeader().getKeyID())
                ? ofOwnUsers.get(type)
                : backstage.ofUsers(type).orElse(null);
        if (check == null) {
            throw new BadJOSEException("The token is of nobody that is trusted");
        }
        return new Caller.User(EntityRef.parse(check.claimsOf(token).getSubject()), actor);
    }

    /// A plugin calls for itself, or in the name of the user whose limited token it shows in `obo`.
    private Caller plugin(SignedJWT token) throws ParseException, BadJOSEException, JOSEException {
        String plugin = token.getJWTClaimsSet().getSubject();
        TokenCheck check = backstage
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
                .orElseThrow(() -> new BadJOSEException("The token's typ is none of Backstage's"));
    }
}
