package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.run.TaskRunner;
import dev.mokuroku.scaffolder.task.state.StateCodec;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.store.ProgressWriter;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import dev.mokuroku.security.Guest;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What every run needs.
@Singleton
class RunServices {
    private final TaskRunner runner;
    private final WorkspaceFolders workspaces;
    private final ProgressWriter writes;
    private final TaskState state;
    private final StateCodec codec;
    private final Clock clock;
    private final Guest guest;

    RunServices(
            TaskRunner runner,
            WorkspaceFolders workspaces,
            ProgressWriter writes,
            TaskState state,
            StateCodec codec,
            Clock clock,
            Guest guest) {
        this.runner = runner;
        this.workspaces = workspaces;
        this.writes = writes;
        this.state = state;
        this.codec = codec;
        this.clock = clock;
        this.guest = guest;
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

    /// As whom actions of a task act, as do requests without a token; null where guests are not allowed.
    @Nullable
    String guest() {
        return guest.user().map(EntityRef::toString).orElse(null);
    }
}
