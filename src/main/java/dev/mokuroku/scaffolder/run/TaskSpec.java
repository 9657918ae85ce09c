package dev.mokuroku.scaffolder.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a task runs, fixed when the task is created, in the shape that Backstage's clients read as `spec`:
///
/// ```
/// {apiVersion, steps: [{id, name, action, input?, if?, each?, …}], output, parameters,
///  user: {entity?, ref?}, templateInfo: {entityRef, baseUrl?, entity: {metadata}},
///  EXPERIMENTAL_recovery?}
/// ```
///
/// Holds no secrets. Storage keeps and gives back `json` with its keys in their order.
public record TaskSpec(ObjectNode json) {
    public List<ObjectNode> steps() {
        List<ObjectNode> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            if (step instanceof ObjectNode object) {
                steps.add(object);
            }
        }
        return steps;
    }

    public ObjectNode parameters() {
        return json.path("parameters") instanceof ObjectNode parameters
                ? parameters
                : JsonNodeFactory.instance.objectNode();
    }

    /// Whether clients offer a retry. Then they read on after the end of the task.
    public boolean isRecoverable() {
        String strategy =
                json.path("EXPERIMENTAL_recovery").path("EXPERIMENTAL_strategy").asText();
        return strategy.equals("startOver");
    }

    /// The ref of the person who runs the template; null if nobody signed in.
    public @Nullable String userRef() {
        return json.path("user").path("ref").textValue();
    }

    public @Nullable ObjectNode userEntity() {
        return json.path("user").path("entity") instanceof ObjectNode entity ? entity : null;
    }

    public @Nullable String templateRef() {
        return json.path("templateInfo").path("entityRef").textValue();
    }

    public @Nullable String baseUrl() {
        return json.path("templateInfo").path("baseUrl").textValue();
    }
}
