/// What a task needs to go on after its replica died, encrypted at rest.
///
/// Entries: [TaskState][dev.mokuroku.scaffolder.task.state.TaskState] reads it,
/// [StateCodec][dev.mokuroku.scaffolder.task.state.StateCodec] encrypts. Owns no tables: `store` writes them.
@NullMarked
package dev.mokuroku.scaffolder.task.state;

import org.jspecify.annotations.NullMarked;
