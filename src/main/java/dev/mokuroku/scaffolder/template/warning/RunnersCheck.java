package dev.mokuroku.scaffolder.template.warning;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.scaffolder.task.access.TemplateAccess;

/// Checks the annotation that says who may run a template.
final class RunnersCheck {
    private static final Pointer ANNOTATION = new Pointer("/metadata/annotations").with(TemplateAccess.RUNNERS);

    private RunnersCheck() {}

    static void check(Entity template, Warnings warnings) {
        String runners = template.annotation(TemplateAccess.RUNNERS);
        if (runners == null || runners.isBlank()) {
            return;
        }
        try {
            TemplateAccess.parseRunners(runners);
        } catch (IllegalArgumentException malformed) {
            warnings.add(ANNOTATION, "%s, so only admins may run the template".formatted(malformed.getMessage()));
        }
    }
}
