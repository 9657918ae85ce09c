package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.relation.FeatureRelations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Relates entities to the platform components that they use: `dependsOn`, and `dependencyOf` in the other direction.
@ApplicationScoped
class UseRelations {
    private static final String FEATURE = "platform";

    private final FeatureRelations relations;
    private final AdoptionConfig config;
    private final Clock clock;

    UseRelations(FeatureRelations relations, AdoptionConfig config, Clock clock) {
        this.relations = relations;
        this.config = config;
        this.clock = clock;
    }

    private record Edge(EntityRef entity, EntityRef component) {}

    /// @return the entities of which a change is published because they have other relations
    Set<EntityRef> change(Collection<ComponentUse> before, Collection<ComponentUse> after) {
        Set<Edge> old = edges(before);
        Set<Edge> current = config.relations() ? edges(after) : Set.of();
        List<Relation> removed = relations(old, current);
        List<Relation> added = relations(current, old);
        if (!removed.isEmpty() || !added.isEmpty()) {
            relations.change(FEATURE, removed, added, clock.instant());
        }
        return Stream.concat(removed.stream(), added.stream())
                .map(Relation::source)
                .collect(toSet());
    }

    /// Follows a change of the setting since the last call.
    void followSetting(ComponentUseTable table) {
        if (config.relations() != relations.isAnyOf(FEATURE)) {
            List<Relation> all = relations(edges(table.all()), Set.of());
            relations.change(
                    FEATURE,
                    config.relations() ? List.of() : all,
                    config.relations() ? all : List.of(),
                    clock.instant());
        }
    }

    private static Set<Edge> edges(Collection<ComponentUse> uses) {
        return uses.stream().map(use -> new Edge(use.entity(), use.component())).collect(toSet());
    }

    private static List<Relation> relations(Set<Edge> edges, Set<Edge> without) {
        return edges.stream()
                .filter(edge -> !without.contains(edge))
                .<Relation>mapMulti((edge, relation) -> {
                    relation.accept(Relation.of(edge.entity(), RelationType.DEPENDS_ON, edge.component()));
                    relation.accept(Relation.of(edge.component(), RelationType.DEPENDENCY_OF, edge.entity()));
                })
                .toList();
    }
}
