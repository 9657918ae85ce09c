package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.api.graphql.Refs;
import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateReading;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.Reach;
import dev.mokuroku.index.ReachQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Who has to know before something changes.
@GraphQLApi
@GraphQLErrors
public class ImpactQueries {
    private final CatalogIndex index;

    ImpactQueries(CatalogIndex index) {
        this.index = index;
    }

    @Query
    @RunOnVirtualThread
    @Description("What a change of this entity may reach, and who owns that; null where there is no such entity.")
    public @Nullable Impact impactOf(
            @Id @NonNull @Description(Refs.DESCRIPTION) String ref,
            @NonNull
                    @DefaultValue("[\"dependencyOf\",\"providesApi\",\"apiConsumedBy\",\"hasPart\"]")
                    @Description(
                            "Types of relations that a change spreads over; by default from what provides to what uses it, and from the whole to its parts.")
                    List<@NonNull String> through,
            @DefaultValue("10") @Description("How many relations a way may have, at most 20.") int depth,
            @Nullable @Description("Of what is affected, only this: " + EntityArguments.FILTER) String filter,
            @Nullable @Description("Of what is affected, only this.") EntityPredicate where,
            @DefaultValue("20") @Description(EntityArguments.FIRST) int first,
            @Nullable @Description(EntityArguments.AFTER) String after) {
        EntityRef from = Refs.parse(ref);
        ReachQuery query = new ReachQuery(
                from,
                Set.copyOf(through),
                PredicateReading.of(filter, where),
                TransitiveLimits.depth(depth),
                TransitiveLimits.SIZE);
        int size = EntityArguments.size(first);
        Cursor place = TransitiveConnection.cursor(after);
        Optional<IndexedEntity> entity = index.byRef(from);
        if (entity.isEmpty()) {
            return null;
        }
        Reach reach = index.reach(List.of(query)).getFirst();
        return new Impact(EntityViews.of(entity.get()), TransitiveConnection.of(reach, size, place), owners(reach));
    }

    private List<ImpactedOwner> owners(Reach reach) {
        Map<EntityRef, Long> counts = reach.steps().stream()
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

    private static @Nullable EntityView view(@Nullable IndexedEntity entity) {
        return entity == null ? null : EntityViews.of(entity);
    }
}
