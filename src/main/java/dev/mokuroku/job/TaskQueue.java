package dev.mokuroku.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/// Durable tasks that run once each, on any replica.
@ApplicationScoped
public class TaskQueue {
    private static final int MAX_ID_LENGTH = 200;

    private final JobRunner runner;
    private final ObjectMapper mapper;
    private final TransactionSynchronizationRegistry transactions;

    TaskQueue(JobRunner runner, ObjectMapper mapper, TransactionSynchronizationRegistry transactions) {
        this.runner = runner;
        this.mapper = mapper;
        this.transactions = transactions;
    }

    /// Stores a task, as a part of the caller's transaction if there is one. This replica looks for due tasks as soon
    /// as the transaction is committed; other replicas within seconds.
    ///
    /// @param id unique within the type while the task waits or runs; free again when the task has ended
    /// @param payload at most 64 KB of JSON
    /// @return false if a task of this type and id waits or runs; that task is unchanged
    public <T> boolean submit(TaskType<T> type, String id, T payload) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("The id of a task of type %s has %d characters; it needs 1 to %d"
                    .formatted(type.name(), id.strip().length(), MAX_ID_LENGTH));
        }
        boolean added = runner.submit(type, id, TaskPayload.toJson(mapper, type, payload));
        if (added) {
            wakeAfterCommit();
        }
        return added;
    }

    /// Returns the failure of a task that failed at its last attempt, until a task with the same id is submitted or
    /// thirty days have passed.
    public Optional<FailedTask> failure(TaskType<?> type, String id) {
        return runner.tables().failed(type.name(), id);
    }

    private void wakeAfterCommit() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            runner.wake();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nobody sees the task before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                runner.wake();
            }
        });
    }
}
