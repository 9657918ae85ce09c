package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.run.limit.SizeLimit;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import dev.mokuroku.scaffolder.validation.SchemaValidator;
import dev.mokuroku.scaffolder.validation.SchemaViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Renders the inputs of a step, checks them, and finds what in them came of secrets.
final class Iterations {
    private static final JsonNode NO_VALUE = JsonNodeFactory.instance.missingNode();

    private static final int MAX_ITERATIONS = 10_000;
    /// Inputs of all iterations together. They are in memory at once, because all are checked before the first runs.
    private static final long MAX_LENGTH = 16L << 20;

    private final RunState state;
    private final Step step;
    private final ActionDefinition action;
    private final Redactions redactions;
    private final ObjectNode withSecrets;
    private final ObjectNode withoutSecrets;
    private final SizeLimit size = new SizeLimit("The inputs of the step", MAX_LENGTH);

    /// @param redactions get the texts that came of secrets
    Iterations(RunState state, Step step, ActionDefinition action, Redactions redactions) {
        this.state = state;
        this.step = step;
        this.action = action;
        this.redactions = redactions;
        this.withSecrets = state.values().withSecrets();
        this.withoutSecrets = state.values().withoutSecrets();
    }

    /// @throws ActionException named `InputError` if `each` is no list, or an input does not meet the schema
    List<Iteration> all() {
        if (!step.hasEach()) {
            return List.of(checked(new Iteration(null, input(withSecrets, withoutSecrets), true)));
        }
        JsonNode each = state.renderer().render(step.each(), withSecrets);
        checkEach(each);
        JsonNode plain = state.renderer().render(step.each(), withoutSecrets);
        redact(each, plain);
        List<Map.Entry<String, JsonNode>> entries = entries(each);
        List<Map.Entry<String, JsonNode>> plainEntries = entries(plain);
        List<Iteration> iterations = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            state.work().check();
            ObjectNode own =
                    Iteration.each(entries.get(i).getKey(), entries.get(i).getValue());
            ObjectNode other = i < plainEntries.size()
                    ? plainEach(plainEntries.get(i), own)
                    : JsonNodeFactory.instance.objectNode();
            iterations.add(iteration(own, other));
        }
        iterations.forEach(this::checked);
        return List.copyOf(iterations);
    }

    /// An item that only a secret gives has no value without the secret.
    private static ObjectNode plainEach(Map.Entry<String, JsonNode> plain, ObjectNode own) {
        ObjectNode each = Iteration.each(plain.getKey(), plain.getValue());
        if (plain.getValue().isNull() && !own.path("value").isNull()) {
            each.remove("value");
        }
        return each;
    }

    private Iteration iteration(ObjectNode each, ObjectNode plainEach) {
        ObjectNode values = RunValues.withEach(withSecrets, each);
        JsonNode condition = step.condition();
        boolean isRun = !Renderer.isTrue(condition)
                || Renderer.isTrue(state.renderer()
                        .render(condition, RunValues.withEach(state.values().plain(), each)));
        return new Iteration(each, input(values, RunValues.withEach(withoutSecrets, plainEach)), isRun);
    }

    private ObjectNode input(ObjectNode values, ObjectNode plainValues) {
        if (!(state.renderer().render(step.input(), values, size) instanceof ObjectNode input)) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!redactions.areNone()) {
            redact(input, state.renderer().render(step.input(), plainValues));
        }
        return input;
    }

    /// Texts that later steps may repeat stay replaced for the whole run.
    private void redact(JsonNode with, JsonNode without) {
        if (redactions.areNone()) {
            return;
        }
        SecretTexts found = SecretTexts.between(with, without);
        redactions.add(found.texts());
        redactions.add(found.names());
        if (found.hasParts()) {
            redactions.addEverything();
        }
        state.redactions()
                .add(found.texts().stream().filter(Redactions::isDistinct).toList());
    }

    private void checkEach(JsonNode each) {
        if (each.isMissingNode()) {
            throw ActionException.invalidInput(
                    "Invalid value on action %s.each parameter, \"%s\" cannot be resolved to a value"
                            .formatted(action.id(), step.each().asText()));
        }
        if (!each.isContainerNode()) {
            throw ActionException.invalidInput(
                    "Invalid value on action %s.each parameter, must resolve to an array or object"
                            .formatted(action.id()));
        }
        if (each.size() > MAX_ITERATIONS) {
            throw ActionException.invalidInput("Invalid value on action %s.each parameter, has more than %,d items"
                    .formatted(action.id(), MAX_ITERATIONS));
        }
    }

    private Iteration checked(Iteration iteration) {
        state.work().check();
        if (iteration.isRun()) {
            List<SchemaViolation> violations = SchemaValidator.validate(iteration.input(), action.input());
            if (!violations.isEmpty()) {
                throw ActionException.invalidInput("Invalid input passed to action %s, %s"
                        .formatted(
                                iteration.nameOf(action.id()),
                                violations.stream()
                                        .map(SchemaViolation::toString)
                                        .collect(Collectors.joining(", "))));
            }
        }
        return iteration;
    }

    private static List<Map.Entry<String, JsonNode>> entries(JsonNode each) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
        if (each.isArray()) {
            for (int i = 0; i < each.size(); i++) {
                entries.add(Map.entry(String.valueOf(i), each.path(i)));
            }
        } else {
            entries.addAll(each.isObject() ? each.properties() : List.of(Map.entry("", NO_VALUE)));
        }
        return entries;
    }
}
