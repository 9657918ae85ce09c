package dev.mokuroku.api.graphql;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/// Sends operations to the application under test.
public final class GraphQLClient {
    private GraphQLClient() {}

    public static ValidatableResponse send(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    /// The answer, which must hold no errors.
    public static JsonPath ask(String query) {
        JsonPath answer = send(query).extract().jsonPath();
        if (answer.get("errors") != null) {
            throw new AssertionError(query + " answered " + answer.getList("errors"));
        }
        return answer;
    }
}
