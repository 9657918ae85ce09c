package dev.mokuroku.security.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.entity.EntityRef;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/// Issues tokens of users, in the form of Backstage's auth backend: ES256, `typ: vnd.backstage.user`.
/// Which refs a user owns is not in the token, as in Backstage's default: `/api/auth/v1/userinfo` returns them.
@ApplicationScoped
public class UserTokens {
    /// Backstage's default. A frontend renews a token five minutes before its end.
    static final Duration LIFETIME = Duration.ofHours(1);

    public static final String AUDIENCE = "backstage";

    private final SigningKeys keys;
    private final Issuer issuer;
    private final Clock clock;

    public UserTokens(SigningKeys keys, Issuer issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    public record UserToken(String text, Duration lifetime) {}

    public UserToken issue(EntityRef user) {
        ECKey key = keys.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(LIFETIME);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TokenType.USER.jose())
                .keyID(key.getKeyID())
                .build();
        try {
            ECDSASigner signer = new ECDSASigner(key);
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuer.url())
                    .subject(user.toString())
                    .audience(AUDIENCE)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(end))
                    .claim("uip", identityProof(user, now, end, key, signer))
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return new UserToken(token.serialize(), LIFETIME);
        } catch (JOSEException failure) {
            throw new IllegalStateException("A token could not be signed", failure);
        }
    }

    /// The claim `uip`: the signature of the limited token that Backstage's backends make of this one.
    /// They write its JSON themselves, so the order of fields is part of what is signed.
    private static String identityProof(EntityRef user, Instant start, Instant end, ECKey key, ECDSASigner signer)
            throws JOSEException {
        JsonObject header = new JsonObject()
                .put("typ", TokenType.LIMITED_USER.jose().getType())
                .put("alg", JWSAlgorithm.ES256.getName())
                .put("kid", key.getKeyID());
        JsonObject payload = new JsonObject()
                .put("sub", user.toString())
                .put("iat", start.getEpochSecond())
                .put("exp", end.getEpochSecond());
        String text = Base64URL.encode(header.encode()) + "." + Base64URL.encode(payload.encode());
        return signer.sign(new JWSHeader(JWSAlgorithm.ES256), text.getBytes(UTF_8))
                .toString();
    }
}
