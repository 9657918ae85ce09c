package dev.mokuroku.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// With less time than anything takes.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TimeLimitTest.ShortTimeout.class)
class TimeLimitTest {
    public static final class ShortTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.graphql.timeout", "PT0.000001S");
        }
    }

    @Test
    void cutsWhatTakesTooLong() {
        given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body("{\"query\":\"{entities(first:100){nodes{ref owner{ref}}}}\"}")
                .post("/graphql")
                .then()
                .statusCode(504)
                .body("errors[0].extensions.code", is("TIMEOUT"))
                .body("errors[0].message", containsString("exceeded the timeout"));
        assertThat(given().get("/q/metrics").asString())
                .contains("mokuroku_graphql_refusals_total{reason=\"timeout\"}");
    }
}
