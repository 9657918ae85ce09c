package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.history.KeptHistory;
import dev.mokuroku.platform.running.UserCondition;
import dev.mokuroku.platform.running.UserConditions;
import dev.mokuroku.platform.version.InvalidRangeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final UserConditions conditions;
    private final UsesOfUsers uses;
    private final KeptHistory kept;
    private final CatalogIndex index;
    private final EntityViews views;

    UsersGraphQL(UserConditions conditions, UsesOfUsers uses, KeptHistory kept, CatalogIndex index, EntityViews views) {
        this.conditions = conditions;
        this.uses = uses;
        this.kept = kept;
        this.index = index;
        this.views = views;
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
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        UserCondition condition = UserPredicates.conditionOf(where);
        Optional<Instant> time = condition.scope().running() ? kept.ofRunningUses(asOf) : kept.ofUses(asOf);
        EntityFilter entity = PredicateParser.of(null, where == null ? null : where.entity);
        return components.stream()
                .map(component -> page(
                        component,
                        EntityArguments.of(
                                EntityFilter.allOf(filterOf(component, condition, time.orElse(null)), entity),
                                orderBy,
                                first,
                                after),
                        condition.scope(),
                        time.orElse(null)))
                .toList();
    }

    private EntityFilter filterOf(PlatformComponentView component, UserCondition condition, @Nullable Instant asOf) {
        try {
            return conditions.filterOf(component.indexed().ref(), condition, asOf);
        } catch (InvalidRangeException malformed) {
            throw CatalogException.invalidField("where.versions", malformed.getMessage());
        }
    }

    private PlatformUserConnection page(
            PlatformComponentView component, EntityArguments arguments, UseScope scope, @Nullable Instant asOf) {
        EntityPage page = index.page(arguments.query());
        List<EntityView> entities =
                page.items().stream().map(item -> views.of(item.entity())).toList();
        Map<EntityRef, UsesOfUsers.OfUser> found = uses.of(component, entities, scope, asOf);
        List<PlatformUserEdge> edges = page.items().stream()
                .map(item -> edge(item, found.get(item.entity().ref())))
                .toList();
        return PlatformUserConnection.of(edges, page.hasNext(), arguments.after() != null, page.total());
    }

    private PlatformUserEdge edge(EntityPage.Item item, UsesOfUsers.@Nullable OfUser own) {
        return new PlatformUserEdge(
                EntityCursors.encode(item.cursor()),
                views.of(item.entity()),
                own == null ? List.of() : own.declared(),
                own == null ? List.of() : own.running());
    }
}
