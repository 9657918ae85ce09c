package dev.mokuroku.quarkus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Metrics count requests by the paths that Quarkus REST names, whoever calls and however they end.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WithoutAuthFailureHandlerTest {
    private static final String NAMED = "uri=\"/api/catalog/entities/by-name/{kind}/{namespace}/{name}\"";

    @Test
    void countsReadsByTheNameOfTheirPath() {
        given().get("/api/catalog/entities/by-name/component/default/counted-one")
                .then()
                .statusCode(404);
        assertThat(metrics()).contains(NAMED).doesNotContain("counted-one");
    }

    @Test
    void countsWhatIsAnsweredBeforeByTheNameOfItsPath() {
        given().options("/api/catalog/entities/by-name/component/default/counted-two")
                .then()
                .statusCode(200);
        assertThat(metrics()).contains(NAMED).doesNotContain("counted-two");
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
