package dev.mokuroku.scaffolder.task.store;

import java.util.List;

/// Learns of tasks that ended. Every CDI bean of this type is called, within the transaction that stores the ends.
/// Must be quick: other tasks wait.
public interface TaskEndObserver {
    void tasksEnded(List<EndedTask> tasks);
}
