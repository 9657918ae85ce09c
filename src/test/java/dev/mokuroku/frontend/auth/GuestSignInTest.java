package dev.mokuroku.frontend.auth;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GuestSignInTest {
    @Test
    void answersASessionAsBackstageDoes() {
        when().get("/api/auth/guest/refresh")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("profile", anEmptyMap())
                .body("providerInfo", nullValue())
                .body("backstageIdentity.expiresInSeconds", is(3600))
                .body("backstageIdentity.identity.type", is("user"))
                .body("backstageIdentity.identity.userEntityRef", is("user:default/guest"))
                .body("backstageIdentity.identity.ownershipEntityRefs", hasItem("user:default/guest"));
    }

    @Test
    void signsTokensAsBackstageDoes() throws Exception {
        SignedJWT token = SignedJWT.parse(token());
        assertThat(token.getHeader().getType().getType()).isEqualTo("vnd.backstage.user");
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("user:default/guest");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/api/auth");
        assertThat(claims.getClaims()).doesNotContainKey("ent");
        // One audience is a string, not a list, in Backstage's tokens.
        assertThat(token.getPayload().toJSONObject()).containsEntry("aud", "backstage");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(token.verify(publishedKeyOf(token))).isTrue();
    }

    /// Backstage's backends put this limited token together out of the full one.
    @Test
    void provesTheUserInLimitedTokens() throws Exception {
        SignedJWT token = SignedJWT.parse(token());
        var claims = token.getJWTClaimsSet();
        String header = "{\"typ\":\"vnd.backstage.limited-user\",\"alg\":\"ES256\",\"kid\":\"%s\"}"
                .formatted(token.getHeader().getKeyID());
        String payload = "{\"sub\":\"user:default/guest\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                        claims.getIssueTime().toInstant().getEpochSecond(),
                        claims.getExpirationTime().toInstant().getEpochSecond());
        String signed = Base64URL.encode(header) + "." + Base64URL.encode(payload);
        assertThat(publishedKeyOf(token)
                        .verify(
                                new JWSHeader(JWSAlgorithm.ES256),
                                signed.getBytes(StandardCharsets.UTF_8),
                                new Base64URL(claims.getStringClaim("uip"))))
                .isTrue();
    }

    @Test
    void publishesNoPrivateKey() {
        token();
        when().get("/api/auth/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kty", hasItem("EC"))
                .body("keys.alg", hasItem("ES256"))
                .body("keys.d", hasItem(nullValue()));
    }

    @Test
    void answersOpenIdConfiguration() {
        when().get("/api/auth/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", is("http://localhost:8080/api/auth"))
                .body("jwks_uri", endsWith("/api/auth/.well-known/jwks.json"))
                .body("userinfo_endpoint", endsWith("/api/auth/v1/userinfo"));
    }

    @Test
    void answersUserInfo() {
        given().header("Authorization", "Bearer " + token())
                .get("/api/auth/v1/userinfo")
                .then()
                .statusCode(200)
                .body("claims.sub", is("user:default/guest"))
                .body("claims.ent", hasItem("user:default/guest"));
        when().get("/api/auth/v1/userinfo")
                .then()
                .statusCode(401)
                .body("error.name", is("AuthenticationError"))
                .body("error.message", is("No token provided"));
        given().header("Authorization", "Bearer test-token-of-ci")
                .get("/api/auth/v1/userinfo")
                .then()
                .statusCode(400)
                .body("error.message", containsString("user principal"));
    }

    @Test
    void letsTheGuestReadTheCatalog() {
        given().header("Authorization", "Bearer " + token())
                .get("/api/catalog/entities?filter=kind=domain")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = token();
        String payload = Base64URL.encode("{\"sub\":\"user:default/root\",\"iat\":1,\"exp\":99999999999}")
                .toString();
        String changed = token.replaceFirst("\\.[^.]+\\.", "." + payload + ".");
        given().header("Authorization", "Bearer " + changed)
                .get("/api/catalog/entities")
                .then()
                .statusCode(401)
                .body("error.name", is("AuthenticationError"))
                .body("request.url", is("/entities"))
                .body("response.statusCode", is(401));
    }

    @Test
    void reportsUnknownProvider() {
        when().get("/api/auth/github/refresh")
                .then()
                .statusCode(404)
                .body("error.name", is("NotFoundError"))
                .body("error.message", is("Unknown auth provider 'github'"))
                .body("request.url", is("/github/refresh"));
        when().post("/api/auth/guest/logout")
                .then()
                .statusCode(404)
                .body("error.message", is("Unknown auth provider 'guest'"));
        when().get("/api/auth/guest/start").then().statusCode(501).body("error.name", is("NotImplementedError"));
    }

    private static String token() {
        return when().get("/api/auth/guest/refresh").then().extract().path("backstageIdentity.token");
    }

    private static ECDSAVerifier publishedKeyOf(JWSObject token) throws Exception {
        String keys = when().get("/api/auth/.well-known/jwks.json").asString();
        ECKey key =
                JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        return new ECDSAVerifier(key);
    }
}
