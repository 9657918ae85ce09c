package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A line of a task's log.
///
/// @param message without secrets
/// @param stepId the step that logs; null for the task itself
/// @param status set where the status of the step changes, otherwise null
public record LogLine(
        String message, @Nullable String stepId, @Nullable StepStatus status) {
    /// The body of the event of type `log`: `{message, stepId, status}` without those that are null.
    public ObjectNode toJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
        if (stepId != null) {
            body.put("stepId", stepId);
        }
        if (status != null) {
            body.put("status", status.text());
        }
        return body;
    }
}
