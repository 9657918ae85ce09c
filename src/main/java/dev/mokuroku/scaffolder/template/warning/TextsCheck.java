package dev.mokuroku.scaffolder.template.warning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import dev.mokuroku.scaffolder.templating.engine.TextCheck;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks the texts of steps and of the output that are rendered. One use each.
final class TextsCheck {
    private static final List<String> RENDERED = List.of("if", "each", "input");

    private final TemplateEngine templating;
    private final Warnings warnings;
    private final Set<String> stepIds = new LinkedHashSet<>();

    TextsCheck(TemplateEngine templating, Warnings warnings) {
        this.templating = templating;
        this.warnings = warnings;
    }

    /// Whether a text has a value of its own only when it is rendered.
    static boolean isRendered(JsonNode value) {
        return value.isTextual()
                && (value.textValue().contains("{{") || value.textValue().contains("{%"));
    }

    void check(JsonNode spec) {
        JsonNode steps = spec.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            stepIds.add(steps.path(i).path("id").asText("step-" + (i + 1)));
        }
        Pointer pointer = Pointer.SPEC.with("steps");
        for (int i = 0; i < steps.size(); i++) {
            for (String field : RENDERED) {
                texts(steps.path(i).path(field), pointer.with(i).with(field));
            }
        }
        texts(spec.path("output"), Pointer.SPEC.with("output"));
    }

    private void texts(JsonNode value, Pointer pointer) {
        if (isRendered(value)) {
            text(value.textValue(), pointer);
        }
        value.properties().forEach(field -> texts(field.getValue(), pointer.with(field.getKey())));
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                texts(value.path(i), pointer.with(i));
            }
        }
    }

    private void text(String source, Pointer pointer) {
        TextCheck check = templating.check(source, TemplateDialect.STANDARD);
        check.errors().forEach(error -> warnings.add(pointer, error + "; the text stays as it is written"));
        check.fields().stream()
                .filter(field -> field.of().equals("steps") && !stepIds.contains(field.name()))
                .map(TextCheck.Field::name)
                .sorted()
                .forEach(id -> warnings.add(pointer, unknownStep(id)));
    }

    private String unknownStep(String id) {
        return "No step has the id %s%s".formatted(DiagnosticText.quoted(id), DiagnosticText.suggestion(id, stepIds));
    }
}
