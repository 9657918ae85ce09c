package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskProgress;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.TaskRunner;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.templating.WorkMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the steps of tasks in order. Safe for several threads.
public final class StepRunner implements TaskRunner {
    private final Actions actions;
    private final RunLanguage language;
    private final TaskEnvironment environment;

    public StepRunner(Actions actions, RunLanguage language, TaskEnvironment environment) {
        this.actions = actions;
        this.language = language;
        this.environment = environment;
    }

    @Override
    public TaskResult run(TaskRun run, TaskProgress progress) throws InterruptedException {
        return run(run, progress, null);
    }

    /// @param dryRun set to change nothing outside the workspace
    public TaskResult run(TaskRun run, TaskProgress progress, @Nullable DryRunFolder dryRun)
            throws InterruptedException {
        RunState state = new RunState(run, progress, actions, language, environment, dryRun);
        return ScopedValue.where(WorkMeter.CURRENT, state.work()).call(() -> run(state, infoOf(run, dryRun)));
    }

    private static TaskResult run(RunState state, TaskInfo task) throws InterruptedException {
        TaskRun run = state.run();
        TaskProgress progress = state.progress();
        List<ObjectNode> steps = run.spec().steps();
        logStart(state, steps.size());
        run.ended().forEach(result -> restore(state, result));
        for (int i = run.ended().size(); i < steps.size(); i++) {
            progress.stepBegan(i, steps.get(i).path("id").asText());
            StepResult result = run(state, new Step(i, steps.get(i)), task);
            add(state, result);
            progress.stepEnded(i, result);
        }
        TaskError error = state.firstError();
        return error == null ? completed(run, state) : new TaskResult.Failed(error, state.isCancelled());
    }

    private static TaskResult completed(TaskRun run, RunState state) {
        try {
            JsonNode output = state.renderer()
                    .render(run.spec().json().path("output"), state.values().plain());
            return new TaskResult.Completed(
                    OutputItems.of(state.secretRedactions().apply(output)));
        } catch (ActionException failure) {
            boolean cancelled = run.cancellation().isRequested();
            return new TaskResult.Failed(TaskErrors.of(failure, state.redactions()), cancelled);
        }
    }

    /// A dry run counts one step more, as Backstage's does, which reads the files in a step of its own.
    private static void logStart(RunState state, int steps) {
        int ended = state.run().ended().size();
        String message = ended == 0
                ? "Starting up task with %d steps".formatted(state.dryRun() == null ? steps : steps + 1)
                : "Going on with the task after %d of %d steps".formatted(ended, steps);
        state.progress().log(new LogLine(message, null, null));
    }

    private static StepResult run(RunState state, Step step, TaskInfo task) throws InterruptedException {
        if (state.failed() && !state.asksForStatus(step)) {
            state.progress()
                    .log(new LogLine(
                            "Skipping step %s because a previous step failed".formatted(step.id()),
                            step.id(),
                            StepStatus.SKIPPED));
            return new StepResult(step.id(), StepStatus.SKIPPED, JsonNodeFactory.instance.objectNode(), null);
        }
        StepResult result = new StepRun(state, step, task).run();
        TaskError error = result.error();
        if (error != null && state.failed()) {
            state.progress()
                    .log(new LogLine(
                            "Additional error occurred: %s\n%s: %s"
                                    .formatted(error.message(), error.name(), error.message()),
                            step.id(),
                            StepStatus.FAILED));
        }
        return result;
    }

    private static void restore(RunState state, StepResult result) {
        state.outputLimit().restore(result.output());
        add(state, result);
    }

    /// A step that did not run has no output.
    private static void add(RunState state, StepResult result) {
        TaskError error = result.error();
        if (error != null) {
            state.fail(error, state.run().cancellation().isRequested());
        } else if (result.status() == StepStatus.COMPLETED) {
            state.values().setOutput(result.stepId(), result.output());
        }
    }

    private static TaskInfo infoOf(TaskRun run, @Nullable DryRunFolder dryRun) {
        TaskSpec spec = run.spec();
        return new TaskInfo(
                run.taskId(),
                spec.userRef() == null ? run.actor() : spec.userRef(),
                spec.userEntity(),
                spec.templateRef(),
                spec.baseUrl(),
                dryRun == null ? null : dryRun.templateFolder());
    }
}
