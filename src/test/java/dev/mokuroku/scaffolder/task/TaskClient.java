package dev.mokuroku.scaffolder.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Calls the application under test with a token.
public record TaskClient(String token) {
    /// An admin of [TaskWorld].
    public static final TaskClient CI = new TaskClient("test-token-of-ci");
    /// An editor of [TaskWorld].
    public static final TaskClient BOT = new TaskClient("test-token-of-bot");

    private static final String TASKS = "/api/scaffolder/v2/tasks";

    /// @param values JSON
    /// @return the id of the task
    public String run(String template, String values) {
        return request()
                .body("{\"templateRef\": \"template:default/%s\", \"values\": %s}".formatted(template, values))
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void cancel(String id) {
        request().post(TASKS + "/" + id + "/cancel").then().statusCode(200);
        awaitStatus(id, "cancelled");
    }

    public void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals(status));
    }

    public String status(String id) {
        return get("/" + id).getString("status");
    }

    /// @param path below the address of tasks
    public JsonPath get(String path) {
        return request().get(TASKS + path).then().statusCode(200).extract().jsonPath();
    }

    public List<Map<String, Object>> events(String id) {
        return get("/" + id + "/events").getList("body");
    }

    public long count(String id, String message) {
        return events(id).stream()
                .filter(body -> message.equals(body.get("message")))
                .count();
    }

    public ValidatableResponse send(String query) {
        return request().body(Map.of("query", query)).post("/graphql").then().statusCode(200);
    }

    /// The answer of GraphQL, which must hold no errors.
    public JsonPath ask(String query) {
        JsonPath answer = send(query).extract().jsonPath();
        assertThat(answer.<Object>get("errors")).as(query).isNull();
        return answer;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
