package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.scaffolder.run.TaskRunner;
import dev.mokuroku.scaffolder.task.state.StateCodec;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.store.ProgressWriter;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What every run needs.
@Singleton
class RunServices {
    private final TaskRunner runner;
    private final WorkspaceFolders workspaces;
    private final ProgressWriter writes;
    private final TaskState state;
    private final StateCodec codec;
    private final Clock clock;

    RunServices(
            TaskRunner runner,
            WorkspaceFolders workspaces,
            ProgressWriter writes,
            TaskState state,
            StateCodec codec,
            Clock clock) {
        this.runner = runner;
        this.workspaces = workspaces;
        this.writes = writes;
        this.state = state;
        this.codec = codec;
        this.clock = clock;
    }

    TaskRunner runner() {
        return runner;
    }

    WorkspaceFolders workspaces() {
        return workspaces;
    }

    ProgressWriter writes() {
        return writes;
    }

    TaskState state() {
        return state;
    }

    StateCodec codec() {
        return codec;
    }

    Clock clock() {
        return clock;
    }
}
