package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.scaffolder.task.TaskEvent;
import java.time.Instant;

/// An event to store.
///
/// @param body JSON
public record NewEvent(TaskEvent.Type type, String body, Instant at) {}
