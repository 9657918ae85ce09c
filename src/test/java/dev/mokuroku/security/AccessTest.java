package dev.mokuroku.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// As in production: no guests.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(AccessTest.WithoutGuests.class)
class AccessTest {
    public static final class WithoutGuests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.auth.guest", "false");
        }
    }

    @Test
    void letsInWhoHasAToken() {
        query().header("Authorization", "Bearer test-token-of-ci")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.entities.totalCount", notNullValue());
    }

    @Test
    void wantsATokenOfEveryCaller() {
        query().post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"))
                .body("errors[0].message", containsString("Authorization: Bearer"));
        given().get("/api/catalog/entities")
                .then()
                .statusCode(401)
                .body("error.name", is("AuthenticationError"))
                .body("response.statusCode", is(401));
    }

    /// The paths that strangers think of are no labels of metrics.
    @Test
    void countsStrangersByTheNameOfTheirPath() {
        given().get("/api/catalog/entities/by-name/component/default/counted-stranger")
                .then()
                .statusCode(401);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/catalog/entities/by-name/{kind}/{namespace}/{name}\""))
                .body(not(containsString("counted-stranger")));
    }

    @Test
    void refusesAWrongToken() {
        query().header("Authorization", "Bearer nothing-we-know")
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void wantsATokenForTheSchemaAndForPathsThatDoNotExist() {
        given().get("/graphql/schema.graphql").then().statusCode(401);
        given().get("/api/nothing").then().statusCode(401);
    }

    @Test
    void showsHealthToEverybody() {
        given().get("/q/health").then().statusCode(200).body("status", is("UP")).body("checks", nullValue());
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks", nullValue());
    }

    @Test
    void showsTheChecksOfHealthToCallersWithAToken() {
        given().header("Authorization", "Bearer test-token-of-ci")
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Index"));
    }

    @Test
    void ignoresAWrongTokenWhereNoneIsWanted() {
        for (String path : List.of("/q/health", "/q/metrics", "/api/auth/.well-known/jwks.json")) {
            given().header("Authorization", "Bearer nothing-we-know")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        given().header("Authorization", "Basic nothing-we-know")
                .get("/api/catalog/entities")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification query() {
        return given().contentType("application/json").body("{\"query\":\"{entities{totalCount}}\"}");
    }
}
