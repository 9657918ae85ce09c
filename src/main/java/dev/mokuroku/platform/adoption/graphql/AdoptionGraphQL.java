package dev.mokuroku.platform.adoption.graphql;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.kind.GroupView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.AdoptionTerms;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The platform components that an entity or a team uses.
@GraphQLApi
public class AdoptionGraphQL {
    /// Of one group, whose uses are compared with each other.
    private static final int MAX_OWNED = 1_000;

    private final ComponentUses uses;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    AdoptionGraphQL(ComponentUses uses, CatalogIndex index, EntityViews views, Clock clock) {
        this.uses = uses;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Name("platformUses")
    @NonNull
    @Description(
            "The platform components that the entity uses, worst first: unsupported versions, then those that are most majors and versions behind.")
    public List<@NonNull List<@NonNull PlatformComponentUse>> ofEntities(@Source List<EntityView> entities) {
        Map<EntityRef, EntityView> byRef =
                entities.stream().collect(toMap(view -> view.indexed().ref(), view -> view, (one, same) -> one));
        Map<EntityRef, List<PlatformComponentUse>> shown = show(uses.ofEntities(byRef.keySet()), byRef);
        return entities.stream()
                .map(view -> shown.getOrDefault(view.indexed().ref(), List.of()))
                .toList();
    }

    @Name("ownedPlatformUses")
    @NonNull
    @Description("The platform components that the entities of the group use in versions that are behind, worst first.")
    public List<@NonNull List<@NonNull PlatformComponentUse>> ofGroups(
            @Source List<GroupView> groups,
            @DefaultValue("3") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        int size = EntityArguments.pageSize(first);
        return groups.stream()
                .map(group -> worstOf(group.indexed().ref(), size))
                .toList();
    }

    private List<PlatformComponentUse> worstOf(EntityRef group, int first) {
        EntityFilter owned = EntityFilter.allOf(
                EntityFilter.is("relations.ownedby", group.toString()), new EntityFilter.Exists(AdoptionTerms.BEHIND));
        Map<EntityRef, EntityView> entities = index.page(EntityQuery.of(owned, MAX_OWNED)).items().stream()
                .map(EntityPage.Item::entity)
                .collect(toMap(IndexedEntity::ref, views::of));
        List<ShownUse> worst = uses.ofEntities(entities.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(shown -> shown.use().isBehind())
                .sorted(ShownUse.WORST_FIRST)
                .toList();
        return show(worst.stream(), componentsOf(worst), entities).limit(first).toList();
    }

    private Map<EntityRef, List<PlatformComponentUse>> show(
            Map<EntityRef, List<ShownUse>> found, Map<EntityRef, EntityView> entities) {
        Map<EntityRef, PlatformComponentView> components =
                componentsOf(found.values().stream().flatMap(List::stream).toList());
        Map<EntityRef, List<PlatformComponentUse>> shown = new HashMap<>();
        found.forEach((entity, own) ->
                shown.put(entity, show(own.stream(), components, entities).toList()));
        return shown;
    }

    /// Leaves out the uses of components that the caller may not see.
    private Stream<PlatformComponentUse> show(
            Stream<ShownUse> found,
            Map<EntityRef, PlatformComponentView> components,
            Map<EntityRef, EntityView> entities) {
        Instant now = clock.instant();
        return found.flatMap(shown -> {
            PlatformComponentView component = components.get(shown.use().component());
            EntityView entity = entities.get(shown.use().entity());
            return component == null || entity == null
                    ? Stream.empty()
                    : Stream.of(PlatformComponentUse.of(shown, component, entity, now));
        });
    }

    private Map<EntityRef, PlatformComponentView> componentsOf(Collection<ShownUse> found) {
        Set<EntityRef> refs =
                found.stream().map(shown -> shown.use().component()).collect(toSet());
        return index.byRefs(refs).values().stream().collect(toMap(IndexedEntity::ref, PlatformComponentView::new));
    }
}
