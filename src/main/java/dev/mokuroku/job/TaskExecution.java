package dev.mokuroku.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.mokuroku.error.StorableText;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// A type of tasks as db-scheduler knows it.
final class TaskExecution<T> {
    private static final Logger LOG = Logger.getLogger(TaskExecution.class);

    private static final int MAX_FAILURE_LENGTH = 2_000;

    private final TaskType<T> type;
    private final ObjectMapper mapper;
    private final TaskTables tables;
    private final JobMetrics metrics;

    TaskExecution(TaskType<T> type, ObjectMapper mapper, TaskTables tables, JobMetrics metrics) {
        this.type = type;
        this.mapper = mapper;
        this.tables = tables;
        this.metrics = metrics;
    }

    Task<String> task() {
        return Tasks.oneTime(type.name(), String.class)
                .onFailure(this::retryLater)
                .onDeadExecution(this::takeOver)
                .execute((instance, context) -> metrics.run(type.name(), () -> {
                    type.run(instance.getId(), TaskPayload.parse(mapper, type, instance.getData()));
                    return type;
                }));
    }

    private void retryLater(ExecutionComplete complete, ExecutionOperations<String> operations) {
        Throwable failure = complete.getCause().orElseThrow();
        int attempts = attempts(complete);
        Optional<Duration> delay = type.retryPolicy().delayAfter(attempts);
        if (delay.isEmpty()) {
            LOG.errorf(failure, "Gave up the task %s after %d attempts", name(complete), attempts);
            giveUp(complete, operations, describe(failure));
            return;
        }
        LOG.warnf(
                "Attempt %d of %d of the task %s failed, the next follows in %s: %s",
                attempts, type.retryPolicy().maxAttempts(), name(complete), delay.get(), describe(failure));
        LOG.debugf(failure, "Task %s", name(complete));
        operations.reschedule(complete, complete.getTimeDone().plus(delay.get()));
    }

    /// Counts as a failed attempt, so that a task that kills its process does not do so forever.
    private void takeOver(ExecutionComplete complete, ExecutionOperations<String> operations) {
        int attempts = attempts(complete);
        if (attempts >= type.retryPolicy().maxAttempts()) {
            LOG.errorf("Gave up the task %s: its replica died in attempt %d", name(complete), attempts);
            giveUp(complete, operations, "The server died while the task ran");
            return;
        }
        LOG.warnf("The replica that ran the task %s died; the task runs again", name(complete));
        operations.reschedule(complete, complete.getTimeDone());
    }

    /// In this order: a replica that dies in between repeats the last attempt.
    private void giveUp(ExecutionComplete complete, ExecutionOperations<String> operations, String failure) {
        Execution execution = complete.getExecution();
        tables.insertFailed(new FailedTask(
                type.name(),
                execution.getId(),
                (String) execution.taskInstance.getData(),
                attempts(complete),
                failure,
                complete.getTimeDone()));
        operations.remove();
        metrics.countGivenUp(type.name());
    }

    private static int attempts(ExecutionComplete complete) {
        return complete.getExecution().consecutiveFailures + 1;
    }

    private String name(ExecutionComplete complete) {
        return type.name() + "/" + complete.getExecution().getId();
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return StorableText.replaceNul(message.substring(0, Math.min(message.length(), MAX_FAILURE_LENGTH)));
    }
}
