package dev.mokuroku.scaffolder.task.store;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of a task whose replica is gone, or only slow.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskTakeoverTest {
    private static final TaskClient CI = TaskClient.CI;

    @Inject
    TaskTable table;

    @Inject
    TaskWrites writes;

    @Test
    void goesOnAtItsStepWithTheFilesOfTheStepsBefore() {
        String id = CI.run("resume", "{\"broken\": \"text\"}");
        CI.awaitStatus(id, "failed");
        QuarkusTransaction.requiringNew().run(() -> dieInTheSecondStep(UUID.fromString(id)));

        await().atMost(Duration.ofSeconds(20)).until(() -> attemptOf(id) == 2);
        CI.awaitStatus(id, "failed");

        assertThat(CI.count(id, "Finished step Write")).isEqualTo(1);
        assertThat(CI.count(id, "Beginning step Fail")).isEqualTo(1);
        assertThat(CI.events(id))
                .anySatisfy(body -> assertThat(body)
                        .containsEntry("stepId", "list")
                        .extracting("message")
                        .asString()
                        .contains("catalog-info.yaml"));
    }

    private void dieInTheSecondStep(UUID id) {
        table.change("delete from scaffolder_step where task_id = ? and position > 0", id);
        table.change("""
                delete from scaffolder_event where task_id = ? and id > (
                    select max(id) from scaffolder_event where task_id = ? and body like '%Finished step Write%')""", id, id);
        table.change("""
                update scaffolder_task set status = 'processing', ended_at = null, failed_step = null, error = null,
                    state_until = null, owner = ?, leased_until = now() - interval '1 second' where id = ?""", UUID.randomUUID(), id);
    }

    @Test
    void attemptThatLostItsLeaseWritesNothing() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        table.change(
                "update scaffolder_task set owner = ?, attempt = 2, leased_until = now() + interval '1 hour' where id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));

        NewEvent late = new NewEvent(TaskEvent.Type.LOG, "{\"message\": \"late\"}", Instant.now());
        RunState state = new RunState(List.of(late), List.of(), List.of(), null);
        TaskEnd end = new TaskEnd(TaskStatus.COMPLETED, Instant.now(), null, null, List.of(), false);
        for (int attempt : new int[] {1, 2}) {
            assertThat(writes.progress(UUID.fromString(id), attempt, state, null)
                            .join()
                            .get())
                    .isFalse();
            assertThat(writes.progress(UUID.fromString(id), attempt, state, end)
                            .join()
                            .get())
                    .isFalse();
        }

        assertThat(CI.status(id)).isEqualTo("processing");
        assertThat(CI.count(id, "late")).isZero();
        awaitRunning(0);
        table.change(
                "update scaffolder_task set leased_until = now() - interval '1 second' where id = ?",
                UUID.fromString(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> attemptOf(id) == 3);
        CI.cancel(id);
    }

    @Test
    void taskOfAnUnknownKeyWaitsAndFailsWithTheReason() {
        String known = CI.run("hello", "{\"name\": \"Ann\"}");
        CI.awaitStatus(known, "completed");
        UUID id = UUID.randomUUID();
        table.change("""
                insert into scaffolder_task (id, template_ref, template_version, status, spec, created_by, created_at,
                    key_id, secrets)
                select ?, template_ref, template_version, 'open', spec, created_by, now(), 'of-another-folder', 'x'::bytea
                from scaffolder_task where id = ?""", id, UUID.fromString(known));
        writes.poll();
        assertThat(CI.status(id.toString())).isEqualTo("open");

        table.change("update scaffolder_task set created_at = now() - interval '11 minutes' where id = ?", id);

        CI.awaitStatus(id.toString(), "failed");
        assertThat(CI.events(id.toString()).getLast().toString())
                .contains("The task was stored with another encryption key", "mokuroku.scaffolder.secrets-key");
    }

    private int attemptOf(String id) {
        return (int) table.number("select attempt from scaffolder_task where id = ?", UUID.fromString(id));
    }

    private static void awaitRunning(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("/q/metrics").asString())
                        .contains("mokuroku_scaffolder_tasks_running %d.0".formatted(count)));
    }
}
