package dev.mokuroku.scaffolder.template.warning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks the fields of steps, their ids, their actions and the inputs of these. One use each.
final class StepsCheck {
    private static final List<String> FIELDS =
            List.of("id", "name", "action", "input", "if", "each", "backstage:permissions");

    private final Actions actions;
    private final Warnings warnings;
    private final Map<String, Integer> seen = new HashMap<>();

    StepsCheck(Actions actions, Warnings warnings) {
        this.actions = actions;
        this.warnings = warnings;
    }

    void check(JsonNode steps) {
        for (int i = 0; i < steps.size(); i++) {
            Pointer pointer = Pointer.SPEC.with("steps").with(i);
            fields(steps.path(i), pointer);
            id(steps.path(i).path("id"), i, pointer);
            action(steps.path(i), pointer);
        }
    }

    private void fields(JsonNode step, Pointer pointer) {
        step.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                warnings.add(
                        pointer.with(name),
                        "A step has no field %s%s"
                                .formatted(DiagnosticText.quoted(name), DiagnosticText.suggestion(name, FIELDS)));
            }
        });
    }

    private void id(JsonNode id, int index, Pointer pointer) {
        Integer other = id.isTextual() ? seen.putIfAbsent(id.textValue(), index) : null;
        if (other != null) {
            warnings.add(
                    pointer.with("id"),
                    "The id of a step must be unique, but step %d has the id %s as well"
                            .formatted(other + 1, DiagnosticText.quoted(id.textValue())));
        }
    }

    private void action(JsonNode step, Pointer pointer) {
        String id = step.path("action").asText();
        actions.find(id)
                .ifPresentOrElse(
                        action -> new InputCheck(id, warnings)
                                .check(step.path("input"), action.definition().input(), pointer.with("input")),
                        () -> warnings.add(pointer.with("action"), unknown(id)));
    }

    private String unknown(String id) {
        String nearest = actions.nearest(id);
        return "The action %s is not installed%s"
                .formatted(id, nearest == null ? "" : "; the action %s is".formatted(nearest));
    }
}
