package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the steps of a run amount to. Confined to the thread of the run.
final class RunOutcome {
    /// The output of actions that register an entity.
    private static final String REGISTERED = "entityRef";

    private final Set<String> madeEntities = new LinkedHashSet<>();
    private @Nullable String failedStep;

    void add(StepResult result) {
        if (result.status() == StepStatus.FAILED && failedStep == null) {
            failedStep = result.stepId();
        }
        String ref = result.output().path(REGISTERED).textValue();
        if (result.status() == StepStatus.COMPLETED && ref != null) {
            addEntity(ref);
        }
    }

    private void addEntity(String ref) {
        try {
            madeEntities.add(EntityRef.parse(ref).toString());
        } catch (InvalidEntityRefException other) {
            // An action with an output of the same name for something else.
        }
    }

    /// The first step that failed; null where none did.
    @Nullable
    String failedStep() {
        return failedStep;
    }

    List<String> madeEntities() {
        return List.copyOf(madeEntities);
    }
}
