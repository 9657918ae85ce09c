package dev.mokuroku.scaffolder.task.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskCleanupJobTest {
    private static final TaskClient CI = TaskClient.CI;

    @Inject
    TaskCleanupJob job;

    @Inject
    TaskTable table;

    @Test
    void deletesTasksThatEndedLongAgo() {
        String old = ended("hello", "{\"name\": \"Ann\"}", "completed");
        String younger = ended("hello", "{\"name\": \"Ann\"}", "completed");
        move(old, 91);
        move(younger, 89);

        job.run();

        CI.request()
                .get("/api/scaffolder/v2/tasks/" + old)
                .then()
                .statusCode(404)
                .body("error.name", equalTo("NotFoundError"));
        assertThat(rows("scaffolder_event", old)).isZero();
        assertThat(CI.status(younger)).isEqualTo("completed");
        assertThat(rows("scaffolder_event", younger)).isPositive();
    }

    @Test
    void keepsTasksThatHaveNotEnded() {
        String running = CI.run("wait", "{}");
        CI.awaitStatus(running, "processing");
        table.change(
                "update scaffolder_task set created_at = now() - interval '200 days' where id = ?",
                UUID.fromString(running));

        job.run();

        assertThat(CI.status(running)).isEqualTo("processing");
        CI.cancel(running);
    }

    @Test
    void deletesTheStateOfAFailedTaskEarlierThanTheTask() {
        String id = ended("resume", "{\"broken\": \"text\"}", "failed");
        List<String> state = List.of("scaffolder_step", "scaffolder_workspace");
        assertThat(state).allSatisfy(name -> assertThat(rows(name, id)).isPositive());
        job.run();
        assertThat(state).allSatisfy(name -> assertThat(rows(name, id)).isPositive());
        table.change(
                "update scaffolder_task set state_until = state_until - interval '1 day' where id = ?",
                UUID.fromString(id));

        job.run();

        assertThat(state).allSatisfy(name -> assertThat(rows(name, id)).isZero());
        assertThat(CI.status(id)).isEqualTo("failed");
        CI.request()
                .body("{\"from\": \"failedStep\"}")
                .post("/api/scaffolder/v2/tasks/" + id + "/retry")
                .then()
                .statusCode(201);
        CI.awaitStatus(id, "failed");
        assertThat(CI.count(id, "Finished step Write")).isEqualTo(2);
    }

    private static String ended(String template, String values, String status) {
        String id = CI.run(template, values);
        CI.awaitStatus(id, status);
        return id;
    }

    private void move(String id, int days) {
        table.change(
                "update scaffolder_task set created_at = created_at - ? * interval '1 day',"
                        + " ended_at = ended_at - ? * interval '1 day' where id = ?",
                days,
                days,
                UUID.fromString(id));
    }

    private long rows(String name, String id) {
        return table.number("select count(*) from %s where task_id = ?".formatted(name), UUID.fromString(id));
    }
}
