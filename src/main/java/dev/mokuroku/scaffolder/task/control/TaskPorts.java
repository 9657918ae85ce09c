package dev.mokuroku.scaffolder.task.control;

import dev.mokuroku.scaffolder.task.execute.TaskExecutor;
import dev.mokuroku.scaffolder.task.query.TaskSignals;
import dev.mokuroku.scaffolder.task.state.StateCodec;
import dev.mokuroku.scaffolder.task.store.TaskChanges;
import dev.mokuroku.scaffolder.task.store.TaskWrites;
import jakarta.enterprise.context.ApplicationScoped;

/// What a task is stored and run by.
@ApplicationScoped
class TaskPorts {
    private final TaskWrites writes;
    private final TaskChanges changes;
    private final StateCodec codec;
    private final TaskExecutor executor;
    private final TaskSignals signals;

    TaskPorts(TaskWrites writes, TaskChanges changes, StateCodec codec, TaskExecutor executor, TaskSignals signals) {
        this.writes = writes;
        this.changes = changes;
        this.codec = codec;
        this.executor = executor;
        this.signals = signals;
    }

    TaskWrites writes() {
        return writes;
    }

    TaskChanges changes() {
        return changes;
    }

    StateCodec codec() {
        return codec;
    }

    TaskExecutor executor() {
        return executor;
    }

    TaskSignals signals() {
        return signals;
    }
}
