package dev.mokuroku.security.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.security.refusal.RefusalCounts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RequestLimitTest.Limited.class)
class RequestLimitTest {
    private static final int REQUESTS = 5;
    private static final String QUERY = "{ entities(first: 100) { nodes { ref } } }";

    @Inject
    RefusalCounts refusals;

    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mokuroku.auth.guest", "true",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "mokuroku.auth.tokens",
                            "rest=token-of-the-rest-caller,gql=token-of-the-gql-caller,late=token-of-the-late-caller",
                    "mokuroku.limits.requests-per-minute", String.valueOf(REQUESTS),
                    "mokuroku.limits.graphql-cost-per-minute", "120");
        }
    }

    @Test
    void refusesFurtherRequestsWithTheTimeToWait() {
        for (int i = 0; i < REQUESTS; i++) {
            as("rest").get("/api/catalog/entities").then().statusCode(200);
        }
        as("rest")
                .get("/api/catalog/entities")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"))
                .body("error.name", equalTo("TooManyRequestsError"))
                .body("error.message", startsWith("More than 5 requests per minute"));
        refusals.flush();
        graphql(given(), "{ auditTrail(source: \"limits\") { nodes { action author message count } } }")
                .then()
                .body("data.auditTrail.nodes.find { it.author == 'rest' }.action", equalTo("REFUSED"))
                .body("data.auditTrail.nodes.find { it.author == 'rest' }.message", equalTo("requests-per-minute"))
                .body("data.auditTrail.nodes.find { it.author == 'rest' }.count", equalTo(1));
    }

    @Test
    void refusesOperationsThatCostTooMuch() {
        graphql(as("gql"), QUERY).then().statusCode(200).body("errors", equalTo(null));
        Response refused = graphql(as("gql"), QUERY);
        refused.then()
                .statusCode(429)
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("errors[0].extensions.retryAfter", greaterThan(0))
                .body("errors[0].message", startsWith("More than 120 GraphQL cost per minute"));
        assertThat(refused.header("Retry-After"))
                .isEqualTo(refused.path("extensions.retryAfter").toString());
    }

    @ParameterizedTest
    @CsvSource({"/graphql, 192.0.2.1", "/api/catalog/entities, 192.0.2.2"})
    void countsRequestsWithAWrongToken(String path, String address) {
        for (String token : List.of("Bearer wrong-1", "Bearer wrong.to.ken", "Basic a", "Bearer wrong-4", "")) {
            with(token, address).get(path).then().statusCode(401);
        }
        with("Bearer wrong-6", address)
                .get(path)
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"));
        with("Bearer token-of-the-late-caller", address)
                .get("/api/catalog/entities")
                .then()
                .statusCode(200);
        with("Bearer wrong-7", "192.0.2.3").get(path).then().statusCode(401);
    }

    private static RequestSpecification with(String authorization, String address) {
        return given().header("Authorization", authorization).header("X-Forwarded-For", address);
    }

    @Test
    void guestsOfThisMachineAndProbesHaveNoLimit() {
        for (int i = 0; i < 3 * REQUESTS; i++) {
            given().get("/api/catalog/entities").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
            graphql(given(), QUERY).then().statusCode(200);
        }
    }

    private static RequestSpecification as(String service) {
        return given().header("Authorization", "Bearer token-of-the-" + service + "-caller");
    }

    private static Response graphql(RequestSpecification caller, String query) {
        return caller.contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }
}
