/// The one thread of a replica that writes tasks: new tasks, events, results of steps and ends of many tasks share a
/// transaction, and the same transaction takes the next tasks from the queue.
///
/// Entries: [TaskWrites][dev.mokuroku.scaffolder.task.store.TaskWrites] for what happens in runs,
/// [TaskChanges][dev.mokuroku.scaffolder.task.store.TaskChanges] for what callers do with stored tasks,
/// [TaskLeases][dev.mokuroku.scaffolder.task.store.TaskLeases] for the tasks that this replica holds. Owns the tables
/// `scaffolder_task`, `scaffolder_event`, `scaffolder_step`, `scaffolder_checkpoint` and `scaffolder_workspace`.
@NullMarked
package dev.mokuroku.scaffolder.task.store;

import org.jspecify.annotations.NullMarked;
