package dev.mokuroku.platform.adoption.graphql;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.AdoptionTerms;
import dev.mokuroku.platform.adoption.ComponentUses;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.running.RunningUses;
import dev.mokuroku.platform.running.ShownRunningUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Finds the worst uses of the entities that a team owns, or that are parts of a system.
@ApplicationScoped
class WorstUses {
    /// Of one group or system, whose uses are compared with each other.
    private static final int MAX_ENTITIES = 1_000;
    private static final int GROWTH = 4;

    private final ComponentUses declared;
    private final RunningUses running;
    private final UseViews useViews;
    private final CatalogIndex index;
    private final EntityViews views;

    WorstUses(ComponentUses declared, RunningUses running, UseViews useViews, CatalogIndex index, EntityViews views) {
        this.declared = declared;
        this.running = running;
        this.useViews = useViews;
        this.index = index;
        this.views = views;
    }

    /// @param relation `relations.ownedby`, `relations.partof`
    List<PlatformComponentUse> declared(String relation, EntityRef ref, int first) {
        Map<EntityRef, EntityView> entities = entities(relation, ref, AdoptionTerms.BEHIND);
        int limit = first;
        while (true) {
            List<ShownUse> worst = declared.worst(entities.keySet(), limit);
            List<PlatformComponentUse> shown = show(worst, entities);
            if (shown.size() >= first || worst.size() < limit) {
                return shown.stream().limit(first).toList();
            }
            // The caller may not see some of the platform components.
            limit *= GROWTH;
        }
    }

    /// In the same order.
    private List<PlatformComponentUse> show(List<ShownUse> uses, Map<EntityRef, EntityView> entities) {
        return uses.stream()
                .flatMap(shown ->
                        useViews
                                .declared(Map.of(shown.use().entity(), List.of(shown)), entities, null)
                                .values()
                                .stream())
                .flatMap(List::stream)
                .toList();
    }

    /// As [#declared], of what runs.
    List<RunningPlatformUse> running(String relation, EntityRef ref, int first) {
        Map<EntityRef, EntityView> entities = entities(relation, ref, UseScope.RUNS_BEHIND);
        return running.ofEntities(entities.keySet(), null).values().stream()
                .flatMap(List::stream)
                .filter(shown -> shown.use().isBehind())
                .sorted(ShownRunningUse.WORST_FIRST)
                .flatMap(shown ->
                        useViews
                                .running(Map.of(shown.use().entity(), List.of(shown)), entities, null)
                                .values()
                                .stream())
                .flatMap(List::stream)
                .limit(first)
                .toList();
    }

    private Map<EntityRef, EntityView> entities(String relation, EntityRef ref, String term) {
        EntityFilter behind =
                EntityFilter.allOf(EntityFilter.is(relation, ref.toString()), new EntityFilter.Exists(term));
        return index.page(EntityQuery.of(behind, MAX_ENTITIES)).items().stream()
                .map(EntityPage.Item::entity)
                .collect(toMap(IndexedEntity::ref, views::of));
    }
}
