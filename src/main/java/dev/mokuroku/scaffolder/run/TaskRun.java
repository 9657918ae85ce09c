package dev.mokuroku.scaffolder.run;

import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One attempt to run a task.
///
/// @param taskId the id of the task
/// @param spec what to run
/// @param secrets the secrets of the person who runs the template, by name; those of the environment are added
/// @param workspace the folder of the task, restored if the task goes on after an interruption
/// @param cancellation asked before each step, and by actions
/// @param actor the user as whom actions act if the spec names none; null if there is none
/// @param ended the steps that an interrupted attempt ended, in the order of the spec, without gaps; the run goes on
///     with the step behind them. Empty to run all steps
public record TaskRun(
        String taskId,
        TaskSpec spec,
        Map<String, String> secrets,
        Workspace workspace,
        Cancellation cancellation,
        @Nullable String actor,
        List<StepResult> ended) {
    public TaskRun {
        secrets = Map.copyOf(secrets);
        ended = List.copyOf(ended);
    }
}
