package dev.mokuroku.scaffolder.task.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.change.SocketClient;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The subscription of a task's events.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskEventsTest {
    private static final TaskClient CI = TaskClient.CI;

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void sendsWhatHappensUntilTheTaskEnds() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        try (SocketClient client = connected(TaskClient.BOT)) {
            subscribe(client, id, "");
            List<JsonNode> events = new ArrayList<>();
            while (events.isEmpty()
                    || !events.getLast().path("message").asText().equals("Beginning step Wait")) {
                events.add(event(client));
            }
            assertThat(events.getLast().path("stepId").asText()).isEqualTo("wait");
            assertThat(events.getLast().path("stepStatus").asText()).isEqualTo("processing");

            CI.cancel(id);

            while (!events.getLast().path("type").asText().equals("COMPLETION")) {
                events.add(event(client));
            }
            client.expect("complete");
            assertThat(events).extracting(it -> it.path("type").asText()).contains("CANCELLED");
            assertThat(events)
                    .extracting(it -> it.path("id").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        awaitSubscriptions(0);
    }

    @Test
    void beginsAfterAnEvent() {
        String id = CI.run("hello", "{\"name\": \"Ann\"}");
        CI.awaitStatus(id, "completed");
        List<Integer> ids = CI.get("/" + id + "/events").getList("id");
        try (SocketClient client = connected(CI)) {
            subscribe(client, id, ", after: \"%d\"".formatted(ids.get(ids.size() - 3)));
            assertThat(event(client).path("id").asInt()).isEqualTo(ids.get(ids.size() - 2));
            assertThat(event(client).path("id").asInt()).isEqualTo(ids.getLast());
            client.expect("complete");
        }
    }

    @Test
    void subscriberWhoLeavesIsForgotten() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        try (SocketClient client = connected(CI)) {
            subscribe(client, id, "");
            event(client);
            awaitSubscriptions(1);
            client.send(Map.of("type", "complete", "id", "1"));
            awaitSubscriptions(0);
        }
        CI.cancel(id);
    }

    @Test
    void hiddenTaskIsNotThere() {
        String id = CI.run("internal", "{}");
        CI.awaitStatus(id, "completed");
        try (SocketClient client = connected(TaskClient.BOT)) {
            subscribe(client, id, "");
            assertThat(client.next().toString()).contains("NOT_FOUND", "No task with id '%s' found".formatted(id));
        }
        try (SocketClient client = connected(CI)) {
            subscribe(client, id, "");
            assertThat(event(client).path("type").asText()).isEqualTo("LOG");
        }
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        String id = CI.run("hello", "{\"name\": \"Ann\"}");
        try (SocketClient client = connected(CI)) {
            subscribe(client, "nothing", "");
            assertThat(client.next().toString()).contains("NOT_FOUND", "No task with id 'nothing' found");
        }
        try (SocketClient client = connected(CI)) {
            subscribe(client, id, ", after: \"x\"");
            assertThat(client.next().toString()).contains("INVALID_INPUT", "after must be the id of an event");
        }
    }

    private SocketClient connected(TaskClient caller) {
        SocketClient client = new SocketClient(graphql, "graphql-transport-ws");
        client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + caller.token())));
        client.expect("connection_ack");
        return client;
    }

    private static void subscribe(SocketClient client, String id, String more) {
        client.subscribe(
                "1",
                "subscription { taskEvents(id: \"%s\"%s) { id type message stepId stepStatus } }".formatted(id, more));
    }

    private static JsonNode event(SocketClient client) {
        return client.expect("next").at("/payload/data/taskEvents");
    }

    private static void awaitSubscriptions(int count) {
        await().untilAsserted(() -> assertThat(RestAssured.get("/q/metrics").asString())
                .contains("mokuroku_graphql_subscriptions " + count + ".0"));
    }
}
