package dev.mokuroku.job;

/// A type of durable tasks. Every CDI bean of this type is known when the server starts; [TaskQueue] accepts its tasks.
///
/// A task runs at least once: if its replica dies, another replica runs the task again within four minutes. So
/// [#run] must be safe to repeat.
///
/// @param <T> the payload, which Jackson writes and reads as JSON
public interface TaskType<T> {
    /// Identifies the type in the database, in the log and in metrics, such as `scaffolder-task`.
    String name();

    Class<T> payloadType();

    /// Runs on a virtual thread, with an active request context and without a transaction. The thread is interrupted
    /// when the server stops and the task does not end within a few seconds.
    ///
    /// @throws Exception to try the task again later
    void run(String id, T payload) throws Exception;

    default RetryPolicy retryPolicy() {
        return RetryPolicy.STANDARD;
    }
}
