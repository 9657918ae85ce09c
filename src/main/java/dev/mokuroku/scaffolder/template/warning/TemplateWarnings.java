package dev.mokuroku.scaffolder.template.warning;

import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.template.Templates;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Finds what will not work in the form, the steps and the annotations of templates.
public final class TemplateWarnings implements EntityWarnings {
    private static final int MAX_WARNINGS = 20;

    private final Supplier<Actions> actions;
    private final TemplateEngine templating;

    /// @param actions asked at each call: actions read descriptors themselves, so they are made later
    public TemplateWarnings(Supplier<Actions> actions, TemplateEngine templating) {
        this.actions = actions;
        this.templating = templating;
    }

    @Override
    public List<Violation> of(Entity entity) {
        if (!entity.kind().toLowerCase(Locale.ROOT).equals(Templates.KIND)) {
            return List.of();
        }
        Warnings warnings = new Warnings();
        RunnersCheck.check(entity, warnings);
        FormCheck.check(entity.spec().path("parameters"), warnings);
        new StepsCheck(actions.get(), warnings).check(entity.spec().path("steps"));
        new TextsCheck(templating, warnings).check(entity.spec());
        return warnings.first(MAX_WARNINGS);
    }
}
