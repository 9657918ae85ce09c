package dev.mokuroku.scaffolder.task.access;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.role.CallerGroups;
import dev.mokuroku.security.role.CallerRoles;
import dev.mokuroku.security.role.SubjectList;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Who may run a template. The template's annotation `mokuroku.dev/template-runners` and the rules
/// `mokuroku.scaffolder.access.templates` each name callers; all that concern a template must include the caller.
/// Admins may run all. Any thread may call; reads the index in memory.
@Startup
@ApplicationScoped
public class TemplateAccess {
    /// Such as `owners, group:platform`: `owners` are the owners of the template.
    public static final String RUNNERS = "mokuroku.dev/template-runners";

    private static final String OWNERS = "owners";
    private static final String SETTING = "mokuroku.scaffolder.access.templates.";

    private final List<Rule> rules;
    private final CatalogIndex index;
    private final CallerRoles roles;
    private final CallerGroups groups;
    private final Authorization authorization;

    private record Rule(EntityFilter entities, SubjectList runners) {}

    /// @throws IllegalArgumentException naming the setting, when a rule is malformed
    TemplateAccess(
            AccessConfig config,
            CatalogIndex index,
            CallerRoles roles,
            CallerGroups groups,
            Authorization authorization) {
        this.rules = config.templates().entrySet().stream()
                .map(entry -> parse(SETTING + entry.getKey(), entry.getValue()))
                .toList();
        this.index = index;
        this.roles = roles;
        this.groups = groups;
        this.authorization = authorization;
    }

    private static Rule parse(String setting, AccessConfig.Rule rule) {
        try {
            return new Rule(FilterText.parse(rule.entities()), SubjectList.parse(setting + ".runners", rule.runners()));
        } catch (CatalogException malformed) {
            throw new IllegalArgumentException(setting + ".entities: " + malformed.getMessage(), malformed);
        }
    }

    /// @throws CatalogException `FORBIDDEN` if the caller may not run the template
    public void check(Caller caller, Entity template) {
        if (!allows(caller, template)) {
            throw new CatalogException(
                    ErrorCode.FORBIDDEN,
                    "%s may not run %s: the template or a rule of this server names who may"
                            .formatted(caller.getName(), template.ref()));
        }
    }

    public boolean allows(Caller caller, Entity template) {
        if (roles.has(caller, Role.ADMIN)) {
            return true;
        }
        Set<EntityRef> ofCaller = groups.of(caller);
        return annotationAllows(caller, ofCaller, template)
                && rules.stream()
                        .filter(rule -> matches(rule.entities(), template.ref()))
                        .allMatch(rule -> rule.runners().includes(caller, ofCaller));
    }

    private boolean matches(EntityFilter filter, EntityRef template) {
        return !index.everything().byRefs(List.of(template), filter).isEmpty();
    }

    private boolean annotationAllows(Caller caller, Set<EntityRef> ofCaller, Entity template) {
        String runners = template.annotation(RUNNERS);
        if (runners == null || runners.isBlank()) {
            return true;
        }
        if (entries(runners).contains(OWNERS) && authorization.isOwner(caller, template.ref())) {
            return true;
        }
        try {
            return parseRunners(runners).includes(caller, ofCaller);
        } catch (IllegalArgumentException malformed) {
            throw new CatalogException(ErrorCode.FORBIDDEN, "%s: %s".formatted(template.ref(), malformed.getMessage()));
        }
    }

    /// Those whom the value of the annotation names, beside `owners`.
    ///
    /// @throws IllegalArgumentException naming the annotation and the entry, for an entry of another form
    public static SubjectList parseRunners(String annotation) {
        return SubjectList.parse(
                RUNNERS,
                entries(annotation).stream()
                        .filter(entry -> !entry.equals(OWNERS))
                        .toList());
    }

    private static List<String> entries(String annotation) {
        return Arrays.stream(annotation.split(",", -1)).map(String::strip).toList();
    }
}
