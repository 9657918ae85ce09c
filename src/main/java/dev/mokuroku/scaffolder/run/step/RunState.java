package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskProgress;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the steps of one run share. Not thread-safe.
final class RunState {
    /// A skeleton with as many files as a task may have logs half of it.
    private static final long MAX_LOG_LENGTH = 8L << 20;

    private final TaskRun run;
    private final TaskProgress progress;
    private final Actions actions;
    private final Renderer renderer;
    private final RunValues values;
    private final Redactions redactions;
    private final Redactions secretRedactions;
    private final Map<String, String> secrets = new HashMap<>();
    private final SizeLimit logSize = new SizeLimit("The lines that the steps log", MAX_LOG_LENGTH);
    private final @Nullable DryRunFolder dryRun;
    private @Nullable TaskError firstError;
    private boolean cancelled;
    private boolean askedForStatus;

    RunState(
            TaskRun run,
            TaskProgress progress,
            Actions actions,
            RunLanguage language,
            TaskEnvironment environment,
            @Nullable DryRunFolder dryRun) {
        this.run = run;
        this.progress = progress;
        this.actions = actions;
        this.dryRun = dryRun;
        Map<String, TemplateFunction> functions = Map.of("always", _ -> status(true), "failure", _ -> status(failed()));
        this.renderer = new Renderer(language.withGlobals(functions));
        this.values = new RunValues(run, environment, dryRun != null);
        if (dryRun == null) {
            secrets.putAll(environment.secrets());
        }
        secrets.putAll(run.secrets());
        List<String> hidden = new ArrayList<>(run.secrets().values());
        hidden.addAll(environment.secrets().values());
        this.redactions = Redactions.of(hidden);
        this.secretRedactions =
                Redactions.of(hidden.stream().filter(Redactions::isDistinct).toList());
    }

    private BooleanNode status(boolean value) {
        askedForStatus = true;
        return BooleanNode.valueOf(value);
    }

    /// Whether the condition of a step calls `always()` or `failure()`.
    boolean asksForStatus(Step step) {
        askedForStatus = false;
        try {
            if (step.condition().isTextual()) {
                renderer.render(step.condition(), values.plain());
            }
        } catch (ActionException _) {
            return false; // its value is too large to be a condition
        }
        return askedForStatus;
    }

    void fail(TaskError error, boolean byCancellation) {
        if (firstError == null) {
            firstError = error;
            cancelled = byCancellation;
        }
    }

    boolean failed() {
        return firstError != null;
    }

    @Nullable
    TaskError firstError() {
        return firstError;
    }

    boolean isCancelled() {
        return cancelled;
    }

    TaskRun run() {
        return run;
    }

    TaskProgress progress() {
        return progress;
    }

    Actions actions() {
        return actions;
    }

    Renderer renderer() {
        return renderer;
    }

    RunValues values() {
        return values;
    }

    /// Of the secrets alone, without the texts that came of them, and without short secrets, which would spoil links.
    Redactions secretRedactions() {
        return secretRedactions;
    }

    Redactions redactions() {
        return redactions;
    }

    /// Those of the person who runs the template, and those of the environment, which a dry run has not.
    Map<String, String> secrets() {
        return Collections.unmodifiableMap(secrets);
    }

    /// Of what all steps log together.
    SizeLimit logSize() {
        return logSize;
    }

    /// Null unless the run is dry.
    @Nullable
    DryRunFolder dryRun() {
        return dryRun;
    }
}
