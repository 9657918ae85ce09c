package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Why a task failed.
///
/// @param name the name of the error as Backstage has it, such as `InputError`
/// @param message without secrets
public record TaskError(String name, String message) {
    /// `{name, message}`, as in the event that ends a task.
    public ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("message", message);
    }
}
