package dev.mokuroku.scaffolder.task.state;

import jakarta.enterprise.inject.Vetoed;
import java.util.UUID;
import java.util.function.Supplier;

/// Gives what a test wants an earlier attempt to have stored.
@Vetoed
public final class FakeTaskState extends TaskState {
    private final Supplier<Stored> stored;

    public FakeTaskState(Supplier<Stored> stored) {
        super(null, null, StateCodecs.forTests());
        this.stored = stored;
    }

    @Override
    public Stored load(UUID taskId) {
        return stored.get();
    }
}
