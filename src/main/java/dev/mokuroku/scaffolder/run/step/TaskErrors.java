package dev.mokuroku.scaffolder.run.step;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.validation.InvalidSchemaException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Says why a step failed.
final class TaskErrors {
    private static final Logger LOG = Logger.getLogger(TaskErrors.class);
    private static final String ERROR = "Error";

    private TaskErrors() {}

    /// A failure that nobody expected is logged under an incident id, and its cause is not shown.
    static TaskError of(Exception failure, Redactions redactions) {
        return switch (failure) {
            case ActionException known -> error(known.name(), known.getMessage(), redactions);
            case TemplateException known -> error(known.name(), known.getMessage(), redactions);
            case CatalogException known -> error(known.code().backstageName(), known.getMessage(), redactions);
            case InvalidSchemaException known -> error(ERROR, known.getMessage(), redactions);
            case IOException known -> error(ERROR, messageOf(known), redactions);
            case UncheckedIOException known ->
                error(ERROR, messageOf(Objects.requireNonNull(known.getCause())), redactions);
            default ->
                DatabaseFailure.of(failure)
                        .map(known -> error(known.code().backstageName(), known.getMessage(), redactions))
                        .orElseGet(() -> incident(failure));
        };
    }

    /// What one step takes too much of must not end the thread that has to store the end of the task.
    static TaskError of(VirtualMachineError exhausted) {
        LOG.errorf(exhausted, "A step of a template needs too much memory");
        return new TaskError(
                ERROR,
                exhausted instanceof StackOverflowError
                        ? "A value of the step is nested too deeply"
                        : "The step needs more memory than the server has");
    }

    private static TaskError error(String name, String message, Redactions redactions) {
        return new TaskError(name, redactions.apply(message));
    }

    private static String messageOf(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing ->
                "ENOENT: no such file or directory, open '%s'".formatted(missing.getFile());
            case FileNotFoundException missing -> "ENOENT: no such file or directory: " + missing.getMessage();
            case FileAlreadyExistsException existing ->
                "EEXIST: file already exists, '%s'".formatted(existing.getFile());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static TaskError incident(Exception failure) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s: a step of a template failed", incident);
        return new TaskError(ERROR, "Internal error in Mokuroku; incident " + incident);
    }
}
