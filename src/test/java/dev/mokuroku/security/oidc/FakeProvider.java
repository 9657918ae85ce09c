package dev.mokuroku.security.oidc;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Documents and signed tokens of an OpenID provider. The end-to-end suite `oidc` runs a real one.
public class FakeProvider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "mokuroku-under-test";

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static RSAKey key = newKey();

    @Override
    public Map<String, String> start() {
        SERVER.start();
        answer();
        return Map.of(
                "mokuroku.auth.oidc.issuer",
                issuer(),
                "mokuroku.auth.oidc.client-id",
                CLIENT,
                "mokuroku.auth.oidc.client-secret",
                "a-secret-of-the-client-0123456789abcdef");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    static String issuer() {
        return SERVER.baseUrl();
    }

    static void answer() {
        SERVER.resetAll();
        SERVER.stubFor(get("/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()))));
        SERVER.stubFor(get("/jwks").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    static void fail() {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
    }

    /// From now on the provider signs with another key.
    static void rotateKey() {
        key = newKey();
        answer();
    }

    public static JWTClaimsSet.Builder claims(String email) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("subject-of-" + email)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("typ", "Bearer")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    public static String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    /// Tokens that this server must refuse, by what is wrong with them.
    public static Map<String, String> refused(String email) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("OIDC, another audience", sign(claims(email).audience("another")));
        tokens.put("OIDC, another issuer", sign(claims(email).issuer("https://sso.example.com")));
        tokens.put("OIDC, another key", signByStranger(claims(email)));
        tokens.put("OIDC, alg none", new PlainJWT(claims(email).build()).serialize());
        tokens.put("OIDC, HS256 with the public key", signByPublicKey(claims(email)));
        tokens.put(
                "OIDC, expired",
                sign(claims(email).expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        return tokens;
    }

    private static String signByStranger(JWTClaimsSet.Builder claims) {
        return sign(claims, newKey());
    }

    /// With the public key as the secret, which everybody knows.
    private static String signByPublicKey(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String sign(JWTClaimsSet.Builder claims, RSAKey signer) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signer.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
