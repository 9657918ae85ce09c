package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What came of a task that ran to its end.
public sealed interface TaskResult {
    /// The status as Backstage writes it: `completed` or `failed`.
    String status();

    /// The body of the event of type `completion`.
    ObjectNode toJson();

    /// @param output what the template's `output` rendered to
    record Completed(ObjectNode output) implements TaskResult {
        @Override
        public String status() {
            return "completed";
        }

        @Override
        public ObjectNode toJson() {
            return TaskResult.body(status()).set("output", output);
        }
    }

    /// @param error the first error
    /// @param cancelled whether the task failed because it was cancelled
    record Failed(TaskError error, boolean cancelled) implements TaskResult {
        @Override
        public String status() {
            return "failed";
        }

        @Override
        public ObjectNode toJson() {
            return TaskResult.body(status()).set("error", error.toJson());
        }
    }

    private static ObjectNode body(String status) {
        return JsonNodeFactory.instance.objectNode().put("message", "Run completed with status: " + status);
    }
}
