package dev.mokuroku.job;

/// Work that one replica at a time does at intervals. Every CDI bean of this type is scheduled when the server starts.
///
/// A job that fails runs again after its interval. If its replica dies, another replica runs the job again within
/// four minutes, so a job must be safe to repeat.
public interface RecurringJob {
    /// Identifies the job in the database, in the log and in metrics, such as `change-feed-trim`. A new name is a new
    /// job.
    String name();

    JobSchedule schedule();

    /// Runs on a virtual thread, with an active request context and without a transaction. To write, call a
    /// `@Transactional` method of another bean: a call within the same bean starts no transaction.
    void run();
}
