package dev.mokuroku.scaffolder.task.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class RecoverableTaskTest {
    private static final String TASKS = "/api/scaffolder/v2/tasks";
    private static final String TOKEN = "test-token-of-ci";
    private static final String COMPLETION = "event: completion";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void streamGoesOnWithTheRetry() throws IOException, InterruptedException {
        String id = request("{\"templateRef\": \"template:default/again\", \"values\": {}}")
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (Stream<String> lines = stream(id)) {
            Iterator<String> events =
                    lines.filter(line -> line.startsWith("event: ")).iterator();
            assertThat(untilCompletion(events)).startsWith("event: log");
            request("{}").post(TASKS + "/" + id + "/retry").then().statusCode(201);
            assertThat(untilCompletion(events)).startsWith("event: recovered", "event: log");
        }
        assertThat(request("").get(TASKS + "/" + id + "/events").jsonPath().<Boolean>getList("isTaskRecoverable"))
                .containsOnly(true);
    }

    private static RequestSpecification request(String body) {
        return given().auth().oauth2(TOKEN).contentType(ContentType.JSON).body(body);
    }

    private Stream<String> stream(String id) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:%d%s/%s/eventstream".formatted(RestAssured.port, TASKS, id));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return client.send(request, BodyHandlers.ofLines()).body();
    }

    private static List<String> untilCompletion(Iterator<String> events) {
        List<String> read = new ArrayList<>();
        while (!read.contains(COMPLETION)) {
            read.add(events.next());
        }
        return read;
    }
}
