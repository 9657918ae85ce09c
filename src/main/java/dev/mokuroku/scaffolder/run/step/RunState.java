package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskProgress;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.limit.OutputLimit;
import dev.mokuroku.scaffolder.run.limit.RunWork;
import dev.mokuroku.scaffolder.run.limit.SizeLimit;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.Templating;
import dev.mokuroku.scaffolder.templating.WorkMeter;
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

    private static final String ALWAYS = "always";
    private static final String FAILURE = "failure";
    private static final List<String> STATUS_FUNCTIONS = List.of(ALWAYS, FAILURE);

    private final TaskRun run;
    private final TaskProgress progress;
    private final Actions actions;
    private final Renderer renderer;
    private final Renderer statusRenderer;
    private final RunWork work;
    private final RunValues values;
    private final Redactions redactions;
    private final Redactions secretRedactions;
    private final Map<String, String> secrets = new HashMap<>();
    private final SizeLimit logSize = new SizeLimit("The lines that the steps log", MAX_LOG_LENGTH);
    private final OutputLimit outputLimit = new OutputLimit();
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
        Map<String, TemplateFunction> functions = Map.of(ALWAYS, _ -> status(true), FAILURE, _ -> status(failed()));
        Templating templating = language.withGlobals(functions);
        this.work = new RunWork(run.cancellation());
        this.renderer = new Renderer(templating, work);
        this.statusRenderer = new Renderer(templating, WorkMeter.NONE);
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

    /// Whether the condition of a step calls `always()` or `failure()`. A short condition is asked also of a run that
    /// was cancelled.
    boolean asksForStatus(Step step) {
        askedForStatus = false;
        if (!mayAskForStatus(step.condition())) {
            return false;
        }
        try {
            statusRenderer.render(step.condition(), values.plain());
        } catch (ActionException _) {
            return false; // its value is too large to be a condition, or it takes too long
        }
        return askedForStatus;
    }

    private static boolean mayAskForStatus(JsonNode condition) {
        return condition.isTextual() && STATUS_FUNCTIONS.stream().anyMatch(condition.textValue()::contains);
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

    /// Of all texts of the run.
    RunWork work() {
        return work;
    }

    OutputLimit outputLimit() {
        return outputLimit;
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
