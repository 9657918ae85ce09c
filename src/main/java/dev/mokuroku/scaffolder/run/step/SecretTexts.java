package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the texts that secrets have made: those that differ where a value is rendered with and without secrets.
final class SecretTexts {
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private boolean parts;

    private SecretTexts() {}

    static SecretTexts between(JsonNode with, JsonNode without) {
        SecretTexts found = new SecretTexts();
        found.compare(with, without);
        return found;
    }

    /// Texts that came of secrets.
    List<String> texts() {
        return texts;
    }

    /// Names of fields that came of secrets, or may have.
    List<String> names() {
        return names;
    }

    /// Whether a value came of secrets that is too short to be found in texts, such as a single character or a number.
    boolean hasParts() {
        return parts;
    }

    private void compare(JsonNode with, JsonNode without) {
        if (with.isTextual() && !with.equals(without)) {
            add(with.textValue());
        } else if (with.isValueNode() && !with.isNull() && !with.equals(without)) {
            parts = true;
        } else if (with.isArray()) {
            for (int i = 0; i < with.size(); i++) {
                compare(with.get(i), without.path(i));
            }
        } else if (with.isObject()) {
            compareFields(with, without);
        }
    }

    /// Fields are compared by their place: a name may have come of a secret too.
    private void compareFields(JsonNode with, JsonNode without) {
        List<Map.Entry<String, JsonNode>> others = List.copyOf(without.properties());
        int place = 0;
        for (Map.Entry<String, JsonNode> field : with.properties()) {
            if (place >= others.size()) {
                names.add(field.getKey());
                addAll(field.getValue());
            } else {
                if (!field.getKey().equals(others.get(place).getKey())) {
                    names.add(field.getKey());
                }
                compare(field.getValue(), others.get(place).getValue());
            }
            place++;
        }
    }

    private void add(String text) {
        texts.add(text);
        parts = parts || text.strip().length() == 1;
    }

    private void addAll(JsonNode value) {
        if (value.isTextual()) {
            add(value.textValue());
        }
        value.fieldNames().forEachRemaining(names::add);
        value.forEach(this::addAll);
    }
}
