/// Runs the tasks that this replica takes: slots, leases, the progress of each run, and the files that a task keeps.
///
/// Entry: [TaskExecutor][dev.mokuroku.scaffolder.task.execute.TaskExecutor]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.execute;

import org.jspecify.annotations.NullMarked;
