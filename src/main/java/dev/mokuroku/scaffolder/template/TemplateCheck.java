package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.validation.EntityValidator;
import dev.mokuroku.scaffolder.run.TaskError;
import java.util.Optional;

/// Checks a template that is not in the catalog.
public final class TemplateCheck {
    private static final EntityValidator VALIDATOR = new EntityValidator();

    private TemplateCheck() {}

    /// What is wrong with the template, named as in Backstage.
    public static Optional<TaskError> firstError(ObjectNode template) {
        if (!template.path("apiVersion").asText().equals(Template.API_VERSION)
                || !template.path("kind").asText().equals("Template")) {
            return Optional.of(new TaskError("InputError", "Input template is not a template"));
        }
        return VALIDATOR
                .checkEnvelope(template)
                .or(() -> VALIDATOR.checkSpec(new Entity(template)))
                .map(Violation::message)
                .map(message -> new TaskError("TypeError", message));
    }
}
