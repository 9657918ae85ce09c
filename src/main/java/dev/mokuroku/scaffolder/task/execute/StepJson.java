package dev.mokuroku.scaffolder.task.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import java.util.Locale;

/// Results of steps as JSON, which is stored encrypted.
final class StepJson {
    private StepJson() {}

    static ObjectNode of(StepResult result) {
        ObjectNode json = PlainJson.MAPPER
                .createObjectNode()
                .put("stepId", result.stepId())
                .put("status", result.status().text());
        json.set("output", result.output());
        if (result.error() != null) {
            json.set("error", result.error().toJson());
        }
        return json;
    }

    static StepResult parse(JsonNode json) {
        JsonNode error = json.path("error");
        return new StepResult(
                json.path("stepId").asText(),
                StepStatus.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT)),
                json.path("output") instanceof ObjectNode output ? output : PlainJson.MAPPER.createObjectNode(),
                error.isObject()
                        ? new TaskError(
                                error.path("name").asText(),
                                error.path("message").asText())
                        : null);
    }
}
