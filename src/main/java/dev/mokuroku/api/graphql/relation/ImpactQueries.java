package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.Refs;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Queries for the impact of a change.
@GraphQLApi
public class ImpactQueries {
    private final CatalogIndex index;
    private final EntityViews views;

    ImpactQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @Description("What a change of this entity may affect, and who owns it; null if the entity does not exist.")
    public @Nullable Impact impactOf(
            @NonNull @Description(Refs.DESCRIPTION) String ref,
            @NonNull
                    @DefaultValue("[\"dependencyOf\",\"providesApi\",\"apiConsumedBy\",\"hasPart\"]")
                    @Description(
                            "Types of relations that propagate a change; by default from providers to consumers and from a whole to its parts.")
                    List<@NonNull String> through,
            @DefaultValue("10") @Description("The maximum number of relations on a path, at most 20.") int depth,
            @Nullable @Description("Only affected entities that match: " + EntityArguments.FILTER_DESCRIPTION)
                    String filter,
            @Nullable @Description("Only affected entities that match.") EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        EntityRef from = Refs.parse(ref);
        TraversalQuery query = new TraversalQuery(
                from,
                Set.copyOf(through),
                PredicateParser.of(filter, where),
                TransitiveLimits.checkedDepth(depth),
                TransitiveLimits.MAX_ENTITIES);
        int size = EntityArguments.pageSize(first);
        Cursor cursor = TransitiveConnection.cursor(after);
        Optional<IndexedEntity> entity = index.byRef(from);
        if (entity.isEmpty()) {
            return null;
        }
        Traversal traversal = index.traverse(List.of(query)).getFirst();
        return new Impact(
                views.of(entity.get()), TransitiveConnection.of(traversal, size, cursor, views), owners(traversal));
    }

    private List<ImpactedOwner> owners(Traversal traversal) {
        Map<EntityRef, Long> counts = traversal.steps().stream()
                .flatMap(step -> step.entity().relations().stream())
                .filter(relation -> relation.type().equals(RelationType.OWNED_BY.text()))
                .collect(Collectors.groupingBy(Relation::target, Collectors.counting()));
        Map<EntityRef, IndexedEntity> known = index.byRefs(counts.keySet());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<EntityRef, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> new ImpactedOwner(
                        count.getKey().toString(), view(known.get(count.getKey())), Math.toIntExact(count.getValue())))
                .toList();
    }

    private @Nullable EntityView view(@Nullable IndexedEntity entity) {
        return entity == null ? null : views.of(entity);
    }
}
