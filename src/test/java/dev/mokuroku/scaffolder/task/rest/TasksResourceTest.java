package dev.mokuroku.scaffolder.task.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TasksResourceTest {
    private static final String TASKS = "/api/scaffolder/v2/tasks";

    @Inject
    CatalogConnection connections;

    @Test
    void taskRunsAndShowsItsLogAndOutput() {
        String id = create("hello", "{\"name\": \"Ann\"}", "{}");

        ended(id, "completed").body("createdBy", equalTo("ci")).body("spec.parameters.name", equalTo("Ann"));
        List<String> messages = events(id, 0).getList("body.message");
        assertThat(messages.getFirst()).isEqualTo("Starting up task with 1 steps");
        assertThat(messages.getLast()).isEqualTo("Run completed with status: completed");
        assertThat(events(id, 0).getString("[-1].body.output.text[0].content")).isEqualTo("Hello Ann");
        long last = events(id, 0).getLong("[-1].id");
        assertThat(events(id, last).getList("type")).containsExactly("completion");
    }

    @Test
    void streamSendsTheEventsAndEnds() {
        String id = create("hello", "{\"name\": \"Ann\"}", "{}");

        String stream = admin().get(TASKS + "/" + id + "/eventstream")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();

        assertThat(stream).startsWith("event: log\ndata: {\"id\":").endsWith("}\n\n");
        assertThat(stream).contains("event: completion\ndata: ");
    }

    @Test
    void valuesThatTheTemplateRefusesAreListed() {
        post("hello", "{\"name\": \"x\"}", "{}").statusCode(400).body("errors[0].path", contains("name"));
        post("nothing", "{}", "{}").statusCode(404);
        admin().contentType(ContentType.JSON)
                .body("{}")
                .post(TASKS)
                .then()
                .statusCode(400)
                .body("error.message", equalTo("request/body must have required property 'templateRef'"));
    }

    @Test
    void runningTaskIsCancelledWithinASecond() {
        String id = create("wait", "{}", "{}");
        ended(id, "processing");

        admin().post(TASKS + "/" + id + "/cancel").then().statusCode(200).body("status", equalTo("cancelled"));

        await().atMost(Duration.ofSeconds(1)).until(() -> statusOf(id).equals("cancelled"));
        assertThat(events(id, 0).<String>getList("type")).contains("cancelled", "completion");
        assertThat(admin().post(TASKS + "/" + id + "/cancel").statusCode()).isEqualTo(200);
    }

    @Test
    void taskThatWaitsNeverStartsAfterItsCancel() {
        String first = create("wait", "{}", "{}");
        String second = create("wait", "{}", "{}");
        String third = create("wait", "{}", "{}");
        assertThat(statusOf(third)).isEqualTo("open");

        admin().post(TASKS + "/" + third + "/cancel").then().statusCode(200);

        assertThat(statusOf(third)).isEqualTo("cancelled");
        assertThat(events(third, 0).<String>getList("type")).containsExactly("cancelled", "completion");
        List.of(first, second).forEach(id -> admin().post(TASKS + "/" + id + "/cancel"));
        List.of(first, second).forEach(id -> ended(id, "cancelled"));
        assertThat(statusOf(third)).isEqualTo("cancelled");
    }

    @Test
    void retryRepeatsAllStepsOrThoseFromTheOneThatFailed() {
        String id = create("keep", "{\"broken\": \"text\"}", "{}");
        ended(id, "failed");

        retry(id, "{\"from\": \"failedStep\"}").statusCode(201);
        await().until(() -> count(id, "Finished step Write") == 1 && count(id, "Beginning step Fail") == 2);
        ended(id, "failed");
        retry(id, "{}").statusCode(201);
        await().until(() -> count(id, "Finished step Write") == 2);
        ended(id, "failed");

        List<String> types = events(id, 0).getList("type");
        assertThat(types).containsOnlyOnce("completion").endsWith("completion");
        retry(id, "{\"from\": \"nowhere\"}").statusCode(400);
    }

    @Test
    void secretsAreInNoAnswerAndDeletedAtTheEnd() {
        String id = create("secret", "{}", "{\"key\": \"very-secret-value\"}");
        ended(id, "completed");

        assertThat(admin().get(TASKS + "/" + id).asString()).doesNotContain("very-secret-value");
        assertThat(admin().get(TASKS + "/" + id + "/events").asString()).doesNotContain("very-secret-value");
        long left = QuarkusTransaction.requiringNew()
                .call(() -> connections.call(SqlStatement.of(
                        "select count(*) from scaffolder_task where id = ? and secrets is not null",
                        UUID.fromString(id))::number));
        assertThat(left).isZero();
        retry(id, "{}").statusCode(400).body("errors[0].property", equalTo("secrets"));
    }

    @Test
    void secretThatIsTooLongIsNamed() {
        post("secret", "{}", "{\"key\": \"%s\"}".formatted("k".repeat(70_000)))
                .statusCode(400)
                .body("error.name", equalTo("InputError"))
                .body("error.message", containsString("secrets.key has 70,000 characters"));
    }

    @Test
    void taskOfADeadReplicaGoesOnWithTheStepItWasIn() {
        String id = create("wait", "{}", "{}");
        ended(id, "processing");
        QuarkusTransaction.requiringNew()
                .run(() -> connections.run(SqlStatement.of(
                        "update scaffolder_task set owner = ?, leased_until = now() - interval '1 second' where id = ?",
                        UUID.randomUUID(),
                        UUID.fromString(id))::update));

        await().atMost(Duration.ofSeconds(10)).until(() -> attemptOf(id) == 2);

        await().during(Duration.ofMillis(200)).until(() -> count(id, "Beginning step Wait") == 1);
        admin().post(TASKS + "/" + id + "/cancel");
        ended(id, "cancelled");
    }

    @Test
    void templateAndActionsSayWhoMayRunThem() {
        as("test-token-of-bot", "restricted").statusCode(403).body("error.message", containsString("may not run"));
        as("test-token-of-ci", "restricted").statusCode(201);
        as("test-token-of-bot", "off").statusCode(403).body("error.message", containsString("switched off"));
    }

    @Test
    void unknownTaskIsNotFound() {
        for (String id : List.of("nothing", UUID.randomUUID().toString(), "1-1-1-1-1")) {
            admin().get(TASKS + "/" + id).then().statusCode(404).body("error.name", equalTo("NotFoundError"));
            admin().get(TASKS + "/" + id + "/events").then().statusCode(404);
            admin().get(TASKS + "/" + id + "/eventstream").then().statusCode(404);
            admin().post(TASKS + "/" + id + "/cancel").then().statusCode(404);
        }
    }

    @Test
    void listIsFilteredOrderedAndPaged() {
        String id = create("hello", "{\"name\": \"Ann\"}", "{}");
        ended(id, "completed");

        admin().get(TASKS + "?limit=1&order=desc:created_at&createdBy=ci")
                .then()
                .body("tasks", hasSize(1));
        admin().get(TASKS + "?status=nothing").then().body("totalTasks", equalTo(0));
        admin().queryParam("createdBy", "\0")
                .get(TASKS)
                .then()
                .statusCode(400)
                .body("error.message", equalTo("createdBy must not contain the character NUL"));
        admin().get(TASKS + "?limit=x").then().statusCode(400);
        admin().get(TASKS + "?order=desc:foo").then().statusCode(400);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2("test-token-of-ci");
    }

    private static ValidatableResponse post(String template, String values, String secrets) {
        return post("test-token-of-ci", template, values, secrets);
    }

    private static ValidatableResponse post(String token, String template, String values, String secrets) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"templateRef\": \"template:default/%s\", \"values\": %s, \"secrets\": %s}"
                        .formatted(template, values, secrets))
                .post(TASKS)
                .then();
    }

    private static ValidatableResponse as(String token, String template) {
        return post(token, template, "{}", "{}");
    }

    private static String create(String template, String values, String secrets) {
        return post(template, values, secrets).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse retry(String id, String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post(TASKS + "/" + id + "/retry")
                .then();
    }

    private static ValidatableResponse ended(String id, String status) {
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(id).equals(status));
        return admin().get(TASKS + "/" + id).then();
    }

    private static String statusOf(String id) {
        return admin().get(TASKS + "/" + id).path("status");
    }

    private static JsonPath events(String id, long after) {
        return admin().get(TASKS + "/" + id + "/events?after=" + after).jsonPath();
    }

    private static long count(String id, String message) {
        return events(id, 0).<String>getList("body.message").stream()
                .filter(message::equals)
                .count();
    }

    private int attemptOf(String id) {
        return (int) (long) QuarkusTransaction.requiringNew()
                .call(() -> connections.call(SqlStatement.of(
                        "select attempt from scaffolder_task where id = ?", UUID.fromString(id))::number));
    }
}
