package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.Actions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Finds steps of templates with an action that is not installed, or with an input that the action does not have.
public final class TemplateWarnings implements EntityWarnings {
    private static final int MAX_WARNINGS = 20;

    private final Supplier<Actions> actions;

    /// @param actions asked at each call: actions read descriptors themselves, so they are made later
    public TemplateWarnings(Supplier<Actions> actions) {
        this.actions = actions;
    }

    @Override
    public List<Violation> of(Entity entity) {
        if (!entity.kind().toLowerCase(Locale.ROOT).equals(Templates.KIND)) {
            return List.of();
        }
        List<Violation> warnings = new ArrayList<>();
        JsonNode steps = entity.spec().path("steps");
        for (int i = 0; i < steps.size(); i++) {
            add(warnings, steps.path(i), "/spec/steps/" + i);
        }
        return List.copyOf(warnings.subList(0, Math.min(warnings.size(), MAX_WARNINGS)));
    }

    private void add(List<Violation> warnings, JsonNode step, String pointer) {
        String id = step.path("action").asText();
        Actions installed = actions.get();
        installed
                .find(id)
                .ifPresentOrElse(
                        action -> addInputs(warnings, step.path("input"), action.definition(), pointer),
                        () -> warnings.add(unknownAction(id, installed, pointer + "/action")));
    }

    private static Violation unknownAction(String id, Actions installed, String pointer) {
        String nearest = installed.nearest(id);
        String hint = nearest == null ? "" : "; the action %s is".formatted(nearest);
        return new Violation(pointer, "%s: the action %s is not installed%s".formatted(pointer, id, hint));
    }

    private static void addInputs(List<Violation> warnings, JsonNode input, ActionDefinition action, String pointer) {
        JsonNode additional = action.input().path("additionalProperties");
        if (!additional.isBoolean() || additional.booleanValue()) {
            return;
        }
        input.fieldNames().forEachRemaining(name -> {
            if (!action.input().path("properties").has(name)) {
                String field =
                        "%s/input/%s".formatted(pointer, name.replace("~", "~0").replace("/", "~1"));
                warnings.add(
                        new Violation(field, "%s: the action %s has no input %s".formatted(field, action.id(), name)));
            }
        });
    }
}
