package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A step of a spec.
record Step(int index, ObjectNode json) {
    String id() {
        return json.path("id").asText();
    }

    String name() {
        return json.path("name").asText();
    }

    String action() {
        return json.path("action").asText();
    }

    /// Missing for a step without a condition.
    JsonNode condition() {
        return json.path("if");
    }

    /// Missing for a step that calls its action once.
    JsonNode each() {
        return json.path("each");
    }

    JsonNode input() {
        return json.path("input");
    }

    boolean hasEach() {
        return json.has("each");
    }
}
