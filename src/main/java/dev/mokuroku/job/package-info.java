/// Background work that replicas share: recurring jobs, which one replica at a time runs, and durable tasks, which
/// outlive the replica that submitted them.
///
/// Entries: a feature implements [RecurringJob][dev.mokuroku.job.RecurringJob] or
/// [TaskType][dev.mokuroku.job.TaskType] as a CDI bean, and submits tasks to
/// [TaskQueue][dev.mokuroku.job.TaskQueue]. [Lease][dev.mokuroku.job.Lease] keeps a batch of rows to one replica.
/// db-scheduler runs the work; its classes stay in this package. Owns the tables `job_scheduled_task` and
/// `job_failed_task`.
@NullMarked
package dev.mokuroku.job;

import org.jspecify.annotations.NullMarked;
