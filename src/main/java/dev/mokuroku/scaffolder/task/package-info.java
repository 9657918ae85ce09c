/// Tasks: runs of templates that are stored, run by any replica, and outlive the replica that runs them. This package
/// holds what the packages below it share, and who may do what with a task.
///
/// Entries: [Tasks][dev.mokuroku.scaffolder.task.control.Tasks] creates, cancels and retries tasks; `store` keeps them,
/// `execute` runs them, `stream` gives their events to readers, `rest` and `graphql` are the APIs. Tables, of `store`:
/// `scaffolder_task`, `scaffolder_event`, `scaffolder_step`, `scaffolder_checkpoint`, `scaffolder_workspace`.
@NullMarked
package dev.mokuroku.scaffolder.task;

import org.jspecify.annotations.NullMarked;
