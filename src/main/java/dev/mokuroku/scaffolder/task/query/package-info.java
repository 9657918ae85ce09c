/// Reads tasks and their events, and says when there are new ones.
///
/// Entries: [TaskRows][dev.mokuroku.scaffolder.task.query.TaskRows] and
/// [EventRows][dev.mokuroku.scaffolder.task.query.EventRows], which do not know who asks;
/// [TaskSignals][dev.mokuroku.scaffolder.task.query.TaskSignals]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.query;

import org.jspecify.annotations.NullMarked;
