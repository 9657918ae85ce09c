/// Deletes tasks that are older than `mokuroku.scaffolder.tasks.keep`.
///
/// Entry: [TaskCleanupJob][dev.mokuroku.scaffolder.task.cleanup.TaskCleanupJob]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.cleanup;

import org.jspecify.annotations.NullMarked;
