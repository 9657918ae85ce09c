package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JobRunnerTest {
    private static final JobSchedule SCHEDULE = new JobSchedule(Duration.ofMinutes(10), Duration.ofHours(1));

    @Inject
    DataSource database;

    private JobRunners runners;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private record CountingJob(String name, Runnable work) implements RecurringJob {
        @Override
        public JobSchedule schedule() {
            return SCHEDULE;
        }

        @Override
        public void run() {
            work.run();
        }
    }

    @BeforeEach
    void open() {
        runners = new JobRunners(database);
    }

    @AfterEach
    void close() {
        release.countDown();
        runners.close();
    }

    private void block() throws InterruptedException {
        started.countDown();
        assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void runsAJobOnOneOfTwoRunners() {
        AtomicInteger runs = new AtomicInteger();
        RecurringJob job = new CountingJob("hourly", runs::incrementAndGet);
        Instant first = runners.clock.instant().plus(SCHEDULE.initialDelay());
        JobRunner one = runners.start(runners.create(JobRunners.LIVING, List.of(job), List.of()));
        JobRunner other = runners.start(runners.create(JobRunners.LIVING, List.of(job), List.of()));
        assertThat(runners.due("hourly")).contains(first);
        assertThat(runs).hasValue(0);
        runners.clock.advance(SCHEDULE.initialDelay());
        for (int run = 1; run <= 5; run++) {
            Instant next = first.plus(SCHEDULE.interval().multipliedBy(run));
            await().untilAsserted(() -> {
                one.wake();
                other.wake();
                assertThat(runners.due("hourly")).contains(next);
            });
            assertThat(runs).hasValue(run);
            runners.clock.advance(SCHEDULE.interval());
        }
    }

    @Test
    void runsAFailedJobAgainAfterItsInterval() {
        AtomicInteger runs = new AtomicInteger();
        RecurringJob job = new CountingJob("failing", () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first run fails");
            }
        });
        JobRunner runner = runners.start(runners.create(JobRunners.LIVING, List.of(job), List.of()));
        runners.clock.advance(SCHEDULE.initialDelay());
        Instant second = runners.clock.instant().plus(SCHEDULE.interval());
        await().untilAsserted(() -> {
            runner.wake();
            assertThat(runners.due("failing")).contains(second);
        });
        runners.clock.advance(SCHEDULE.interval());
        await().untilAsserted(() -> {
            runner.wake();
            assertThat(runners.meters
                            .find("mokuroku.job")
                            .tag("outcome", "complete")
                            .timers())
                    .hasSize(1);
        });
        assertThat(runners.meters
                        .get("mokuroku.job")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void takesOverATaskWhoseReplicaDied() throws Exception {
        Queue<String> ran = new ConcurrentLinkedQueue<>();
        JobRunner dying =
                runners.create(JobRunners.DYING, List.of(), List.of(new TestTask("copy", (id, payload) -> block())));
        TestTask type = new TestTask("copy", (id, payload) -> ran.add(id + payload));
        JobRunner living = runners.create(JobRunners.LIVING, List.of(), List.of(type));
        dying.submit(type, "a", "\"1\"");
        runners.start(dying);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        runners.start(living);
        living.submit(type, "b", "\"2\"");
        awaitRun(living, ran, "b2");
        assertThat(living.submit(type, "a", "\"3\"")).isFalse();
        runners.clock.advance(Duration.ofMinutes(5));
        awaitRun(living, ran, "b2", "a1");
        await().until(() -> living.submit(type, "a", "\"3\""));
    }

    /// While the clock stands still a runner looks for work only when it is woken.
    private static void awaitRun(JobRunner runner, Queue<String> ran, String... expected) {
        await().untilAsserted(() -> {
            runner.wake();
            assertThat(ran).containsExactly(expected);
        });
    }

    @Test
    void stopWaitsForRunningTasks() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        TestTask type = new TestTask("slow", (id, payload) -> {
            block();
            ended.set(true);
        });
        JobRunner runner = runners.create(JobRunners.LIVING, List.of(), List.of(type));
        runner.submit(type, "a", "\"\"");
        runner.start();
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        Thread stopping = Thread.ofVirtual().start(runner::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(ended).isFalse();
        release.countDown();
        assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();
        assertThat(ended).isTrue();
        assertThat(runner.submit(type, "a", "\"\"")).isTrue();
    }

    @Test
    void refusesTwoOfOneName() {
        RecurringJob job = new CountingJob("copy", () -> {});
        TestTask type = new TestTask("copy", (id, payload) -> {});
        assertThatThrownBy(() -> runners.create(JobRunners.LIVING, List.of(job), List.of(type)))
                .hasMessageContaining("have the name copy; a name must be unique");
    }
}
