package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskProgress;
import dev.mokuroku.scaffolder.run.limit.SizeLimit;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import org.jspecify.annotations.Nullable;

/// The log of one step: lines with a coloured level, as Backstage's clients show them, without secrets.
final class StepLog implements ActionLog {
    private final String stepId;
    private final Redactions redactions;
    private final TaskProgress progress;
    private final SizeLimit size;

    /// @param size of what the steps of the run log together
    StepLog(String stepId, Redactions redactions, TaskProgress progress, SizeLimit size) {
        this.size = size;
        this.stepId = stepId;
        this.redactions = redactions;
        this.progress = progress;
    }

    /// @throws dev.mokuroku.scaffolder.action.ActionException if the steps of the run have logged too much
    @Override
    public void write(Level level, String message, @Nullable ObjectNode fields) {
        String text = fields == null || fields.isEmpty() ? message : message + " " + JavaScriptJson.sorted(fields);
        size.add(text.length());
        progress.log(new LogLine(prefix(level) + redactions.apply(text), stepId, null));
    }

    /// A line with the status of the step, without a level.
    void status(StepStatus status, String message) {
        String redacted = status == StepStatus.FAILED ? redactions.apply(message) : redactions.applyTexts(message);
        progress.log(new LogLine(redacted, stepId, status));
    }

    private static String prefix(Level level) {
        return switch (level) {
            case INFO -> "\u001b[32minfo\u001b[39m: ";
            case WARN -> "\u001b[33mwarn\u001b[39m: ";
            case ERROR -> "\u001b[31merror\u001b[39m: ";
        };
    }
}
