package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.PostgresForTests;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TaskQueueTest {
    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @All
    List<RecurringJob> jobs;

    private final Queue<String> ran = new ConcurrentLinkedQueue<>();
    private final TestTask type = new TestTask("copy", (id, payload) -> ran.add(id + "=" + payload));
    private JobRunners runners;

    @BeforeEach
    void open() {
        runners = new JobRunners(database);
    }

    @AfterEach
    void close() {
        runners.close();
    }

    private TaskQueue queue(JobRunner runner) {
        return new TaskQueue(runner, new ObjectMapper(), transactions);
    }

    @Test
    void theSameIdTwiceIsOneTask() {
        JobRunner runner = runners.create(JobRunners.LIVING, List.of(), List.of(type));
        TaskQueue queue = queue(runner);
        assertThat(queue.submit(type, "a", "first")).isTrue();
        assertThat(queue.submit(type, "a", "second")).isFalse();
        assertThat(queue.submit(type, "b", "other")).isTrue();
        assertThat(runners.tables.waiting(new String[] {type.name()})).isEqualTo(2);
        runners.start(runner);
        await().untilAsserted(() -> assertThat(ran).containsExactlyInAnyOrder("a=first", "b=other"));
        await().until(() -> runners.tables.waiting(new String[] {type.name()}) == 0);
        await().until(() -> queue.submit(type, "a", "third"));
        await().untilAsserted(() -> assertThat(ran).contains("a=third"));
    }

    @Test
    void isPartOfTheTransaction() {
        JobRunner runner = runners.start(runners.create(JobRunners.DYING, List.of(), List.of(type)));
        TaskQueue queue = queue(runner);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    queue.submit(type, "a", "lost");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(queue.submit(type, "a", "kept")).isTrue();
            assertThat(queue.submit(type, "a", "again")).isFalse();
            assertThat(queue.submit(type, "b", "kept")).isTrue();
        });
        await().untilAsserted(() -> assertThat(ran).containsExactlyInAnyOrder("a=kept", "b=kept"));
    }

    @Test
    void retriesWithBackoffAndKeepsTheLastFailure() {
        TestTask failing = new TestTask("failing", (id, payload) -> {
            ran.add(id);
            throw new java.io.IOException("attempt " + ran.size() + " of " + payload);
        });
        JobRunner runner = runners.start(runners.create(JobRunners.LIVING, List.of(), List.of(failing)));
        TaskQueue queue = queue(runner);
        queue.submit(failing, "a", "x");
        for (int delay : new int[] {5, 10}) {
            awaitRetryIn(Duration.ofSeconds(delay), runner);
            assertThat(queue.failure(failing, "a")).isEmpty();
            runners.clock.advance(Duration.ofSeconds(delay));
        }
        await().until(() -> {
            runner.wake();
            return queue.failure(failing, "a").isPresent();
        });
        assertThat(queue.failure(failing, "a"))
                .contains(new FailedTask("failing", "a", "\"x\"", 3, "attempt 3 of x", runners.clock.instant()));
        await().until(() ->
                runners.meters.find("mokuroku.job.tasks.given.up").counters().size() == 1);
        assertThat(ran).hasSize(3);
        assertThat(queue.submit(failing, "a", "y")).isTrue();
        assertThat(queue.failure(failing, "a")).isEmpty();
    }

    /// While the clock stands still a runner looks for work only when it is woken.
    private void awaitRetryIn(Duration delay, JobRunner runner) {
        await().untilAsserted(() -> {
            runner.wake();
            assertThat(runners.due("failing")).contains(runners.clock.instant().plus(delay));
        });
    }

    @Test
    void refusesIdsWithoutTextAndLongOnes() {
        TaskQueue queue = queue(runners.create(JobRunners.LIVING, List.of(), List.of(type)));
        assertThatThrownBy(() -> queue.submit(type, " ", "x"))
                .hasMessage("The id of a task of type copy has 0 characters; it needs 1 to 200");
        assertThatThrownBy(() -> queue.submit(type, "a".repeat(201), "x")).hasMessageContaining("201 characters");
    }

    @Test
    void theApplicationHasItsCleanUpJobs() {
        assertThat(jobs)
                .extracting(RecurringJob::name)
                .contains("change-feed-trim", "removal-cleanup", "webhook-delivery-cleanup", "failed-task-cleanup");
        jobs.forEach(RecurringJob::run);
    }
}
