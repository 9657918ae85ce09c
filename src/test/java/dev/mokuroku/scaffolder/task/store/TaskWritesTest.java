package dev.mokuroku.scaffolder.task.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.scaffolder.task.state.TaskCipher;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Create;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Poll;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Progress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskWritesTest {
    private static final TaskClient CI = TaskClient.CI;

    @Inject
    TaskTable table;

    @Inject
    TaskTransaction transaction;

    @Inject
    TaskWrites writes;

    @Inject
    TaskInserts inserts;

    @Inject
    TaskUpdates updates;

    @Inject
    TaskAudit audit;

    @Inject
    TaskCipher cipher;

    @Inject
    CatalogConnection connections;

    @Inject
    Replica replica;

    @Test
    @TestTransaction
    void tasksStartAtOnceWhileThereAreSlots() {
        TaskTransaction own = ownTransaction();
        List<NewTask> tasks = Stream.generate(TaskWritesTest::newTask).limit(3).toList();

        List<ClaimedTask> claimed = own.write(
                        tasks.stream().<TaskWrite>map(Create::new).toList(), 2)
                .claimed();

        assertThat(claimed)
                .extracting(ClaimedTask::id)
                .containsExactly(tasks.get(0).id(), tasks.get(1).id());
        assertThat(own.write(List.of(new Create(newTask())), 1).claimed())
                .as("the task that waits comes first")
                .extracting(ClaimedTask::id)
                .containsExactly(tasks.get(2).id());
    }

    @Test
    @TestTransaction
    void newTaskComesAfterOneThatAnotherReplicaAccepted() {
        TaskTransaction own = ownTransaction();
        NewTask older = newTask();
        inserts.open(List.of(older), cipher.keyId());

        assertThat(own.write(List.of(new Create(newTask()), new Poll()), 1).claimed())
                .extracting(ClaimedTask::id)
                .containsExactly(older.id());
    }

    /// Of a replica that knows the queue to be empty.
    private TaskTransaction ownTransaction() {
        TaskTransaction own = new TaskTransaction(inserts, updates, audit, cipher, List.of());
        var _ = own.write(List.of(new Poll()), 1_000);
        return own;
    }

    @Test
    void eventsBeforeTheEndStayBeforeIt() {
        String id = taskOfThisReplica();
        UUID taskId = UUID.fromString(id);

        List<Progress> group = List.of(
                new Progress(taskId, 1, stateWith("first"), null), new Progress(taskId, 1, stateWith("last"), end()));
        var _ = QuarkusTransaction.requiringNew().call(() -> transaction.write(List.copyOf(group), 0));

        assertThat(CI.events(id)).extracting(body -> body.get("message")).containsExactly("first", "last");
        assertThat(CI.status(id)).isEqualTo("completed");
    }

    @Test
    void taskIsNotReadWhileItsEndIsBeingStored() {
        String id = taskOfThisReplica();
        UUID taskId = UUID.fromString(id);
        CompletableFuture<String> status = QuarkusTransaction.requiringNew().call(() -> {
            lock(taskId);
            var _ = writes.progress(taskId, 1, stateWith("last"), end());
            CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> CI.status(id));
            await().during(Duration.ofMillis(500)).until(() -> !read.isDone());
            return read;
        });

        assertThat(status).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("completed");
    }

    /// Until the end of the transaction: what stores the end waits meanwhile.
    private void lock(UUID id) {
        var _ = connections.call(
                SqlStatement.of("select attempt from scaffolder_task where id = ? for update", id)::number);
    }

    private String taskOfThisReplica() {
        UUID id = UUID.randomUUID();
        table.change("""
                insert into scaffolder_task (id, template_ref, template_version, status, spec, created_by, created_at,
                    key_id, owner, leased_until, attempt)
                values (?, 'template:default/hello', '', 'processing', '{}', 'user:default/ci', now(), '', ?,
                    now() + interval '1 hour', 1)""", id, replica.id());
        return id.toString();
    }

    private static NewTask newTask() {
        return new NewTask(UUID.randomUUID(), "template:default/hello", "", "{}", "{}", "ci", null, null);
    }

    private static RunState stateWith(String message) {
        NewEvent event = new NewEvent(TaskEvent.Type.LOG, "{\"message\": \"%s\"}".formatted(message), Instant.now());
        return new RunState(List.of(event), List.of(), List.of(), null);
    }

    private static TaskEnd end() {
        return new TaskEnd(TaskStatus.COMPLETED, Instant.now(), null, null, List.of(), false);
    }
}
