package dev.mokuroku.scaffolder.task.store;

import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.AuditTrail.RecordedChange;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records in the audit trail who ran which template with which values, and what came of it. Secrets are no values.
/// Within the caller's transaction.
@ApplicationScoped
public class TaskAudit {
    private static final String SOURCE = "scaffolder";
    /// In characters: values may be large, and the task has them all.
    private static final int MAX_VALUES_LENGTH = 2_000;

    private static final String NOBODY = "anonymous";

    private final AuditTrail trail;

    TaskAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void created(List<NewTask> tasks) {
        record(tasks.stream()
                .map(task -> change(
                        task.author(),
                        task.templateRef(),
                        "Task %s: run with the values %s".formatted(task.id(), shortened(task.parameters()))))
                .toList());
    }

    void ended(List<EndedTask> tasks) {
        record(tasks.stream()
                .map(task -> change(
                        task.createdBy(),
                        task.templateRef(),
                        "Task %s: %s%s".formatted(task.id(), task.end().status().text(), details(task.end()))))
                .toList());
    }

    /// @param author the caller
    /// @param what was done with the task, such as `cancelled`
    public void changed(UUID taskId, String templateRef, String author, String what) {
        record(List.of(change(author, templateRef, "Task %s: %s".formatted(taskId, what))));
    }

    private void record(List<RecordedChange> changes) {
        if (!changes.isEmpty()) {
            trail.recordChanges(SOURCE, changes);
        }
    }

    private static String details(TaskEnd end) {
        if (end.error() != null) {
            return end.failedStep() == null
                    ? ": " + shortened(end.error())
                    : " at the step %s: %s".formatted(end.failedStep(), shortened(end.error()));
        }
        return end.madeEntities().isEmpty() ? "" : ", made " + String.join(", ", end.madeEntities());
    }

    private static RecordedChange change(@Nullable String author, String templateRef, String message) {
        return new RecordedChange(
                author == null ? NOBODY : author, EntityRef.parse(templateRef), StorableText.replaceNul(message));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_VALUES_LENGTH ? text : text.substring(0, MAX_VALUES_LENGTH) + "…";
    }
}
