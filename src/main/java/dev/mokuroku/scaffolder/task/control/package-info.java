/// What callers do with tasks: create, read, cancel and retry them, within what they may see.
///
/// Entries: [Tasks][dev.mokuroku.scaffolder.task.control.Tasks],
/// [VisibleTasks][dev.mokuroku.scaffolder.task.control.VisibleTasks]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.control;

import org.jspecify.annotations.NullMarked;
