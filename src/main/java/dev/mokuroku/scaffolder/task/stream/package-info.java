/// The events of a task for readers that wait for more.
///
/// Entry: [TaskEvents][dev.mokuroku.scaffolder.task.stream.TaskEvents]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.stream;

import org.jspecify.annotations.NullMarked;
