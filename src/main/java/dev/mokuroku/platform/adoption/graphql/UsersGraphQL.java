package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.adoption.UserFilters;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.SupportStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The users of platform components.
@GraphQLApi
public class UsersGraphQL {
    private final UserFilters filters;
    private final ComponentUses uses;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    UsersGraphQL(UserFilters filters, ComponentUses uses, CatalogIndex index, EntityViews views, Clock clock) {
        this.filters = filters;
        this.uses = uses;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Name("users")
    @NonNull
    @Description("A page of the entities that use the platform component.")
    public List<@NonNull PlatformUserConnection> usersOf(
            @Source List<PlatformComponentView> components,
            @Nullable @Description("A condition.") PlatformUserPredicate where,
            @NonNull @DefaultValue("[]") @Description(EntityArguments.ORDER_DESCRIPTION)
                    List<@NonNull EntityOrderInput> orderBy,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        return components.stream()
                .map(component -> page(
                        component,
                        EntityArguments.of(filterOf(component.indexed().ref(), where), orderBy, first, after)))
                .toList();
    }

    private PlatformUserConnection page(PlatformComponentView component, EntityArguments arguments) {
        EntityPage page = index.page(arguments.query());
        List<EntityRef> refs =
                page.items().stream().map(item -> item.entity().ref()).toList();
        Map<EntityRef, List<ShownUse>> found =
                uses.ofComponent(component.indexed().ref(), refs);
        Instant now = clock.instant();
        List<PlatformUserEdge> edges = page.items().stream()
                .map(item ->
                        edge(item, component, found.getOrDefault(item.entity().ref(), List.of()), now))
                .toList();
        return PlatformUserConnection.of(edges, page.hasNext(), arguments.after() != null, page.total());
    }

    private PlatformUserEdge edge(
            EntityPage.Item item, PlatformComponentView component, List<ShownUse> own, Instant now) {
        var entity = views.of(item.entity());
        return new PlatformUserEdge(
                EntityCursors.encode(item.cursor()),
                entity,
                own.stream()
                        .map(shown -> PlatformComponentUse.of(shown, component, entity, now))
                        .toList());
    }

    EntityFilter filterOf(EntityRef component, @Nullable PlatformUserPredicate where) {
        List<EntityFilter> parts = new ArrayList<>();
        parts.add(UserFilters.users(component));
        if (where != null) {
            addParts(component, where, parts);
        }
        return new EntityFilter.All(parts);
    }

    private void addParts(EntityRef component, PlatformUserPredicate where, List<EntityFilter> parts) {
        parts.add(PredicateParser.of(null, where.entity));
        if (where.versions != null) {
            parts.add(versionsIn(component, where.versions));
        }
        if (where.support != null) {
            List<SupportStatus> support = where.support.stream()
                    .map(status -> EnumMirrors.convert(status, SupportStatus.class))
                    .toList();
            parts.add(UserFilters.supportIn(component, support));
        }
        if (where.unsupportedOn != null) {
            parts.add(filters.unsupportedOn(component, where.unsupportedOn));
        }
        if (where.behind != null) {
            EntityFilter behind = UserFilters.behind(component);
            parts.add(where.behind ? behind : new EntityFilter.Not(behind));
        }
    }

    private EntityFilter versionsIn(EntityRef component, String range) {
        try {
            return filters.versionsIn(component, range);
        } catch (InvalidRangeException malformed) {
            throw CatalogException.invalidField("where.versions", malformed.getMessage());
        }
    }
}
