package dev.mokuroku.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Runs the jobs and tasks of this replica. Several runners on one database share the work.
class JobRunner {
    /// Each may hold a connection, and the pool has sixteen for the whole server.
    private static final int MAX_RUNNING = 4;

    /// Together with the interval of heartbeats this is the lease: a replica that was silent for so long is dead. Work
    /// that must not run twice at the same time, even if a replica was only slow, also takes a lock of the cluster.
    private static final int MAX_MISSED_HEARTBEATS = 6;

    /// Running work may end by itself for this long, and then, interrupted, for this long again.
    private static final Duration STOP_WAIT = Duration.ofSeconds(7);

    private final TaskTables tables;
    private final Clock clock;
    private final Scheduler scheduler;
    private final OutageLog outages = new OutageLog();

    /// @param table of scheduled tasks
    /// @param pollInterval between two looks for due work
    /// @param heartbeatInterval a sixth of the lease
    record Settings(String table, Duration pollInterval, Duration heartbeatInterval) {
        static final Settings STANDARD =
                new Settings(TaskTables.SCHEDULED_TASK, Duration.ofSeconds(5), Duration.ofSeconds(3));
    }

    JobRunner(
            Settings settings,
            TaskTables tables,
            List<RecurringJob> jobs,
            List<TaskType<?>> types,
            ObjectMapper mapper,
            Clock clock,
            MeterRegistry meters) {
        this.tables = tables;
        this.clock = clock;
        JobMetrics metrics = new JobMetrics(meters, clock);
        List<RecurringTask<Void>> recurring =
                jobs.stream().map(job -> JobExecution.of(job, metrics)).toList();
        List<Task<?>> tasks = new ArrayList<>();
        types.forEach(type -> tasks.add(new TaskExecution<>(type, mapper, tables, metrics).task()));
        checkNames(recurring, tasks);
        this.scheduler = scheduler(settings, recurring, tasks);
    }

    private static void checkNames(List<RecurringTask<Void>> recurring, List<Task<?>> tasks) {
        List<Task<?>> all = new ArrayList<>(recurring);
        all.addAll(tasks);
        Set<String> names = new HashSet<>();
        for (Task<?> task : all) {
            if (!names.add(task.getName())) {
                throw new IllegalStateException(
                        "Two recurring jobs or task types have the name %s; a name must be unique"
                                .formatted(task.getName()));
            }
        }
    }

    private Scheduler scheduler(Settings settings, List<RecurringTask<Void>> recurring, List<Task<?>> tasks) {
        return Scheduler.create(tables.database(), tasks)
                .startTasks(recurring)
                .tableName(settings.table())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new JsonText())
                .clock(clock::instant)
                .threads(MAX_RUNNING)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(MAX_MISSED_HEARTBEATS)
                .executorService(virtualThreads())
                .dueExecutor(Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("jobs-due").factory()))
                .housekeeperExecutor(Executors.newScheduledThreadPool(
                        2, Thread.ofVirtual().name("jobs-housekeeper-", 0).factory()))
                .shutdownMaxWait(STOP_WAIT)
                .failureLogging(LogLevel.OFF, false) // JobExecution and TaskExecution log what the failure leads to
                .addSchedulerListener(outages)
                .build();
    }

    private static ExecutorService virtualThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("job-", 0).factory());
    }

    void start() {
        outages.install();
        scheduler.start();
    }

    /// Waits for running work. Work that does not end in time is interrupted, and continues elsewhere after its lease.
    void stop() {
        scheduler.stop();
    }

    /// @return false if a task of this type and id waits or runs
    boolean submit(TaskType<?> type, String id, String payload) {
        boolean added = tables.insert(type.name(), id, payload, clock.instant());
        if (added) {
            tables.deleteFailed(type.name(), id);
        }
        return added;
    }

    /// There may be due work.
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    TaskTables tables() {
        return tables;
    }

    /// The payload of a task is JSON already; recurring jobs have none.
    private static final class JsonText implements Serializer {
        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return data == null ? null : data.toString().getBytes(UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return type.cast(new String(data, UTF_8));
        }
    }
}
