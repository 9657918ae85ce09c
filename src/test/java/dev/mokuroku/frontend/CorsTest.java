package dev.mokuroku.frontend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A frontend on another origin, and a proxy that puts the server below a path, as `docs/backstage.md` has it.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(CorsTest.FrontendElsewhere.class)
class CorsTest {
    private static final String FRONTEND = "https://backstage.example.com";

    public static final class FrontendElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", FRONTEND,
                    "mokuroku.base-url", "https://tools.example.com/mokuroku/",
                    "mokuroku.auth.guest", "false");
        }
    }

    @Test
    void letsThePagesOfTheFrontendIn() {
        given().header("Origin", FRONTEND)
                .header("Authorization", "Bearer test-token-of-ci")
                .get("/api/catalog/entities?limit=1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(FRONTEND))
                .header("Access-Control-Allow-Credentials", is("true"))
                .header("Access-Control-Expose-Headers", containsStringIgnoringCase("link"))
                .header("Vary", containsStringIgnoringCase("origin"));
    }

    @Test
    void answersBrowsersThatAskFirst() {
        given().header("Origin", FRONTEND)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/user-settings/buckets/b/keys/k")
                .then()
                .statusCode(200)
                .header("Vary", containsStringIgnoringCase("origin"))
                .header("Access-Control-Allow-Methods", containsStringIgnoringCase("PUT"))
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase("authorization"));
    }

    @Test
    void letsTheFrontendSeeWhyItIsRefused() {
        given().header("Origin", FRONTEND)
                .get("/api/catalog/entities")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", is(FRONTEND));
    }

    @Test
    void keepsOtherPagesOut() {
        given().header("Origin", "https://evil.example.com")
                .header("Authorization", "Bearer test-token-of-ci")
                .get("/api/catalog/entities?limit=1")
                .then()
                .statusCode(403)
                .header("Vary", containsStringIgnoringCase("origin"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void saysWhereTheProxyHasIt() {
        given().get("/api/auth/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", is("https://tools.example.com/mokuroku/api/auth"));
    }

    @Test
    void signsNoGuestsInWhereThereAreNone() {
        given().get("/api/auth/guest/refresh")
                .then()
                .statusCode(404)
                .body("error.name", is("NotFoundError"))
                .body("error.message", is("No auth provider registered for 'guest'"))
                .body("request.url", is("/guest/refresh"));
        given().get("/api/auth/.well-known/jwks.json").then().statusCode(200);
        given().get("/api/auth/v1/userinfo").then().statusCode(401);
        given().get("/api/user-settings/buckets/b/keys/k").then().statusCode(401);
        given().get("/api/notifications/status").then().statusCode(401);
        given().post("/api/permission/authorize").then().statusCode(401);
        given().get("/api/signals").then().statusCode(401);
    }
}
