package dev.mokuroku.scaffolder.task.access;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Whether a caller may run a template with its actions. Any thread may call.
@Singleton
public class RunAccess {
    private final TemplateAccess templates;
    private final ActionAccess actions;

    RunAccess(TemplateAccess templates, ActionAccess actions) {
        this.templates = templates;
        this.actions = actions;
    }

    /// @param used the actions of the steps
    /// @throws CatalogException `FORBIDDEN` if the caller may not run the template, or not use one of the actions
    public void check(Caller caller, Entity template, Collection<String> used) {
        templates.check(caller, template);
        actions.check(caller, used);
    }
}
