package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import dev.mokuroku.scaffolder.workspace.ShownPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs one step. One use each.
final class StepRun {
    private final RunState state;
    private final Step step;
    private final TaskInfo task;
    private final Redactions redactions;
    private final StepLog log;
    private final ObjectNode output = JsonNodeFactory.instance.objectNode();

    StepRun(RunState state, Step step, TaskInfo task) {
        this.state = state;
        this.step = step;
        this.task = task;
        this.redactions = state.redactions().copy();
        this.log = new StepLog(step.id(), redactions, state.progress(), state.logSize());
    }

    /// @throws InterruptedException if the server stops
    StepResult run() throws InterruptedException {
        log.status(StepStatus.PROCESSING, "Beginning step " + step.name());
        if (state.run().cancellation().isRequested()) {
            return failed(cancelled());
        }
        try {
            StepStatus status = perform();
            checkCancelled();
            if (status == StepStatus.COMPLETED) {
                log.status(status, "Finished step " + step.name());
            }
            return new StepResult(step.id(), status, output, null);
        } catch (InterruptedException stopped) {
            if (!state.run().cancellation().isRequested()) {
                throw stopped;
            }
            return logged(cancelled());
        } catch (IOException | RuntimeException failure) {
            return logged(state.run().cancellation().isRequested() ? cancelled() : errorOf(failure));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return logged(TaskErrors.of(exhausted));
        }
    }

    private TaskError errorOf(Exception failure) {
        TaskError error = TaskErrors.of(failure, redactions);
        Path workspace = state.run().workspace().root();
        return new TaskError(
                error.name(), ShownPaths.of(task.localFolder(), workspace).in(error.message()));
    }

    private StepStatus perform() throws IOException, InterruptedException {
        if (!isConditionMet()) {
            log.status(StepStatus.SKIPPED, "Skipping step %s because its if condition was false".formatted(step.id()));
            return StepStatus.SKIPPED;
        }
        Action action = state.actions().find(step.action()).orElseThrow(() -> unknownAction());
        if (state.dryRun() != null && !continueDryRun(action)) {
            return StepStatus.SKIPPED;
        }
        List<Iteration> iterations = new Iterations(state, step, action.definition(), redactions).all();
        for (Iteration iteration : iterations) {
            perform(action, iteration);
        }
        return StepStatus.COMPLETED;
    }

    /// In the words of Backstage, whose clients show them, with what is right for this server in a second line.
    private ActionException unknownAction() {
        String nearest = state.actions().nearest(step.action());
        return ActionException.notFound(("Template action with ID '%s' is not registered. See "
                        + "https://backstage.io/docs/features/software-templates/builtin-actions/ "
                        + "on how to add a new action module."
                        + "\n    at this server, /api/scaffolder/v2/actions lists the actions%s")
                .formatted(step.action(), nearest == null ? "" : "; the nearest is " + nearest));
    }

    private void perform(Action action, Iteration iteration) throws IOException, InterruptedException {
        ObjectNode each = iteration.each();
        if (each != null) {
            log.info((iteration.isRun() ? "Running step each: " : "Skipping step each: ") + Iteration.describe(each));
        }
        if (iteration.isRun()) {
            checkCancelled();
            action.run(new StepContext(state, step, iteration, log, task, output));
        }
    }

    /// A step with `each` asks for each iteration anew, unless the condition is plainly false.
    private boolean isConditionMet() {
        JsonNode condition = step.condition();
        if (condition.isBoolean()) {
            return condition.booleanValue();
        }
        return !condition.isTextual()
                || step.hasEach()
                || Renderer.isTrue(
                        state.renderer().render(condition, state.values().plain()));
    }

    /// Logs the input, and gives example output for an action that would change something.
    ///
    /// @return whether the action runs
    private boolean continueDryRun(Action action) {
        JsonNode input = step.input().isMissingNode()
                ? output.objectNode()
                : state.renderer().render(step.input(), state.values().masked());
        String id = action.definition().id();
        log.info("Running %s in dry-run mode with inputs (secrets redacted): %s"
                .formatted(id, JavaScriptJson.indented(input)));
        if (!action.definition().supportsDryRun()) {
            log.status(StepStatus.SKIPPED, "Skipping because %s does not support dry-run".formatted(id));
            state.values()
                    .setOutput(step.id(), ExampleOutput.of(action.definition().output()));
            return false;
        }
        return true;
    }

    private void checkCancelled() {
        if (state.run().cancellation().isRequested()) {
            throw ActionException.failed(cancelled().message());
        }
    }

    private TaskError cancelled() {
        return new TaskError(
                "Error",
                "Step %s (%s) of task %s has been cancelled."
                        .formatted(step.id(), step.name(), state.run().taskId()));
    }

    private StepResult logged(TaskError error) {
        log.status(StepStatus.FAILED, "%s: %s".formatted(error.name(), error.message()));
        return failed(error);
    }

    private StepResult failed(TaskError error) {
        return new StepResult(step.id(), StepStatus.FAILED, output, error);
    }
}
