package dev.mokuroku.scaffolder.task.graphql.template;

import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.TemplateView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scaffolder.task.access.TemplateAccess;
import dev.mokuroku.scaffolder.task.control.TemplateVersion;
import dev.mokuroku.scaffolder.task.graphql.TaskIds;
import dev.mokuroku.scaffolder.template.Templates;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Queries for templates and their forms.
@GraphQLApi
public class TemplatesGraphQL {
    private static final EntityFilter TEMPLATES = FilterText.parse("kind=template");

    private final CatalogIndex index;
    private final Templates templates;
    private final TemplateAccess access;
    private final Authorization authorization;
    private final CurrentCaller current;

    TemplatesGraphQL(
            CatalogIndex index,
            Templates templates,
            TemplateAccess access,
            Authorization authorization,
            CurrentCaller current) {
        this.index = index;
        this.templates = templates;
        this.access = access;
        this.authorization = authorization;
        this.current = current;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query("templates")
    @NonNull
    @Description("Templates, by reference.")
    public TemplateConnection templates(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("A condition as of entities, such as spec.type=service.") String filter) {
        EntityArguments page = EntityArguments.of(PredicateParser.of(filter, null), null, first, after);
        return TemplateConnection.of(index.page(page.restrictedTo(TEMPLATES).query()), after != null);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query("templateForm")
    @NonNull
    @Description("What a template asks of the person who runs the template.")
    public TemplateFormView templateForm(
            @NonNull @Description("The reference of the template; the kind and the namespace may be left out.")
                    String template) {
        return TemplateFormView.of(
                templates.find(TaskIds.template(template)).form().toJson());
    }

    @Name("runnable")
    @Description("Whether the caller may run it. Actions that are switched off or need a role are not counted.")
    public List<@NonNull Boolean> runnable(@Source List<TemplateView> views) {
        Caller caller = current.get();
        boolean mayRun = authorization.allows(caller, Permission.SCAFFOLDER_TASK_CREATE);
        return views.stream()
                .map(view -> mayRun && access.allows(caller, view.indexed().entity()))
                .toList();
    }

    @Name("templateVersion")
    @NonNull
    @Description("The version: the annotation mokuroku.dev/template-version, or a digest of the spec. Tasks record it.")
    public List<@NonNull String> templateVersion(@Source List<TemplateView> views) {
        return views.stream()
                .map(view -> TemplateVersion.of(view.indexed().entity()))
                .toList();
    }
}
