package dev.mokuroku.scaffolder.task.store;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How often a task is tried again whose server died.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TakeoverCountTest {
    private static final TaskClient CI = TaskClient.CI;
    /// When the lease of a replica ended that has died.
    private static final String DEAD = "now() - interval '1 hour'";

    @Inject
    TaskTable table;

    @Test
    void countsTheDeathsOfItsServerSinceTheTaskGotOn() {
        String id = begun();

        die(id, 2);
        assertThat(takeoversOf(id)).isEqualTo(1);
        die(id, 3);
        assertThat(takeoversOf(id)).isEqualTo(2);

        table.change(
                "insert into scaffolder_event (task_id, type, body, created_at) values (?, 'log', '{}', now())",
                UUID.fromString(id));
        die(id, 4);
        assertThat(takeoversOf(id)).isEqualTo(1);

        lose(id);
        take(id, "to_timestamp(0)", 5);
        assertThat(takeoversOf(id))
                .as("a server that stops orderly did not die")
                .isEqualTo(1);
        CI.cancel(id);
    }

    @Test
    void triesATaskAFewTimesAndAnewWhenSomebodyRetriesIt() {
        String id = begun();
        die(id, 2);
        lose(id);
        table.change("update scaffolder_task set takeovers = 9, attempt = 80 where id = ?", UUID.fromString(id));
        take(id, DEAD, 81);

        CI.awaitStatus(id, "failed");
        assertThat(CI.events(id).getLast().toString()).contains("The server died 10 times while it ran the task");

        CI.request()
                .body("{}")
                .post("/api/scaffolder/v2/tasks/" + id + "/retry")
                .then()
                .statusCode(201);
        CI.awaitStatus(id, "processing");
        assertThat(takeoversOf(id)).isZero();
        CI.cancel(id);
    }

    @Test
    void runsOneTaskAtATimeWhoseServerDiedOften() {
        String first = begun();
        String second = begun();
        lose(first, second);
        for (String id : List.of(first, second)) {
            table.change(
                    "update scaffolder_task set takeovers = 3, leased_until = now() - interval '1 hour',"
                            + " takeover_progress = (select max(id) from scaffolder_event where task_id = ?) where id = ?",
                    UUID.fromString(id),
                    UUID.fromString(id));
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> isTaken(first) || isTaken(second));
        await().during(Duration.ofSeconds(3)).until(() -> isTaken(first) != isTaken(second));
        String taken = isTaken(first) ? first : second;
        String other = isTaken(first) ? second : first;
        assertThat(takeoversOf(taken)).isEqualTo(4);
        CI.cancel(taken);

        await().atMost(Duration.ofSeconds(20)).until(() -> isTaken(other));
        CI.cancel(other);
    }

    @Test
    void attemptWhoseTaskTheSameReplicaTakesAgainFreesItsSlot() {
        for (int i = 0; i < 2; i++) { // as many as the replica has slots
            String id = begun();
            table.change(
                    "update scaffolder_task set owner = ?, leased_until = now() - interval '1 hour' where id = ?",
                    UUID.randomUUID(),
                    UUID.fromString(id));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> number("select attempt from scaffolder_task where id = ?", id) == 2);
            CI.cancel(id);
        }

        CI.cancel(begun());
    }

    private boolean isTaken(String id) {
        return number("select count(*) from scaffolder_task where id = ? and leased_until > now()", id) > 0;
    }

    private static String begun() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        await().until(() -> CI.count(id, "Beginning step Wait") == 1);
        return id;
    }

    private void die(String id, int nextAttempt) {
        lose(id);
        take(id, DEAD, nextAttempt);
    }

    /// Makes this replica lose the tasks.
    private void lose(String... ids) {
        for (String id : ids) {
            table.change(
                    "update scaffolder_task set owner = ?, leased_until = now() + interval '1 hour' where id = ?",
                    UUID.randomUUID(),
                    UUID.fromString(id));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/q/metrics").asString().contains("mokuroku_scaffolder_tasks_running 0.0"));
    }

    /// Makes this replica take the task.
    private void take(String id, String leasedUntil, int nextAttempt) {
        table.change("update scaffolder_task set leased_until = " + leasedUntil + " where id = ?", UUID.fromString(id));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number("select attempt from scaffolder_task where id = ?", id) == nextAttempt);
    }

    private long takeoversOf(String id) {
        return number("select takeovers from scaffolder_task where id = ?", id);
    }

    private long number(String select, String id) {
        return table.number(select, UUID.fromString(id));
    }
}
