package dev.mokuroku.security.permission;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.token.Issuer;
import dev.mokuroku.security.token.SigningKeys;
import dev.mokuroku.security.token.TokenType;
import dev.mokuroku.security.token.UserTokens;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tokens of users of the application under test, and tokens that it must refuse.
@Singleton
public class TestTokens {
    private final UserTokens tokens;
    private final SigningKeys keys;
    private final Issuer issuer;

    TestTokens(UserTokens tokens, SigningKeys keys, Issuer issuer) {
        this.tokens = tokens;
        this.keys = keys;
        this.issuer = issuer;
    }

    public String of(String user) {
        return tokens.issue(ref(user)).text();
    }

    /// By what is wrong with them. Each names an admin.
    Map<String, String> refused(String admin) {
        String accepted = of(admin);
        Clock past = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        UserTokens foreign = new UserTokens(keys, new Issuer("https://elsewhere.example.com"), Clock.systemUTC());
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("wrong", "nothing-we-know");
        refused.put(
                "expired", new UserTokens(keys, issuer, past).issue(ref(admin)).text());
        refused.put("foreign issuer", foreign.issue(ref(admin)).text());
        refused.put(
                "alg none",
                "eyJhbGciOiJub25lIiwidHlwIjoidm5kLmJhY2tzdGFnZS51c2VyIn0"
                        + accepted.substring(accepted.indexOf('.'), accepted.lastIndexOf('.') + 1));
        refused.put("HS256", signedWithThePublicKey(accepted));
        return refused;
    }

    private static String signedWithThePublicKey(String accepted) {
        try {
            SignedJWT original = SignedJWT.parse(accepted);
            String id = original.getHeader().getKeyID();
            JWK key = JWKSet.parse(
                            given().get("/api/auth/.well-known/jwks.json").asString())
                    .getKeyByKeyId(id);
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(TokenType.USER.jose())
                            .keyID(id)
                            .build(),
                    original.getJWTClaimsSet());
            forged.sign(new MACSigner(key.toJSONString()));
            return forged.serialize();
        } catch (ParseException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EntityRef ref(String user) {
        return EntityRef.parse("user:default/" + user);
    }
}
