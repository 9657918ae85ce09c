package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.EntityConnection;
import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.api.graphql.GraphQLFailure;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.ReachQuery;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.filter.EntityFilter;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Answers the fields of relations. They only say what is to be looked up, so they run where they are.
final class RelationFetchers {
    private interface Fetching {
        CompletableFuture<?> fetch(IndexedEntity entity, DataFetchingEnvironment environment);
    }

    private RelationFetchers() {}

    static DataFetcher<?> of(RelationField field) {
        return switch (field.shape()) {
            case ONE -> fetcher((entity, environment) -> one(field.targetsOf(entity), environment));
            case MANY -> fetcher((entity, environment) -> many(field.targetsOf(entity), environment));
            case TRANSITIVE ->
                fetcher((entity, environment) -> transitive(entity, field.types(), kindOf(field), environment));
        };
    }

    static DataFetcher<?> relations() {
        return fetcher(RelationFetchers::relations);
    }

    static DataFetcher<?> reachable() {
        return fetcher((entity, environment) -> {
            List<String> through = environment.getArgumentOrDefault("through", List.of());
            return transitive(entity, Set.copyOf(through), EntityFilter.EVERYTHING, environment);
        });
    }

    private static DataFetcher<?> fetcher(Fetching fetching) {
        return environment -> {
            EntityView entity = Objects.requireNonNull(environment.getSource());
            try {
                return fetching.fetch(entity.indexed(), environment);
            } catch (CatalogException failure) {
                throw GraphQLFailure.of(failure);
            }
        };
    }

    private static CompletableFuture<?> one(List<EntityRef> refs, DataFetchingEnvironment environment) {
        return refs.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : RelationLoading.page(environment, RefsQuery.of(refs, 1)).thenApply(RelationFetchers::first);
    }

    private static @Nullable EntityView first(EntityPage page) {
        return page.items().isEmpty()
                ? null
                : EntityViews.of(page.items().getFirst().entity());
    }

    private static CompletableFuture<?> many(List<EntityRef> refs, DataFetchingEnvironment environment) {
        EntityArguments asked = RelationArguments.read(environment);
        boolean paged = asked.after() != null;
        if (refs.isEmpty()) {
            return CompletableFuture.completedFuture(EntityConnection.of(new EntityPage(List.of(), 0, false), paged));
        }
        RefsQuery query = new RefsQuery(refs, asked.filter(), asked.order(), asked.first(), asked.after());
        return RelationLoading.page(environment, query).thenApply(page -> EntityConnection.of(page, paged));
    }

    private static CompletableFuture<?> transitive(
            IndexedEntity from, Set<String> types, EntityFilter kind, DataFetchingEnvironment environment) {
        EntityFilter filter = EntityFilter.allOf(kind, ConditionsRead.of(environment));
        int depth = TransitiveLimits.depth(RelationArguments.number(environment, "depth", TransitiveLimits.DEPTH));
        int first = EntityArguments.size(RelationArguments.number(environment, "first", RelationArguments.PAGE));
        Cursor after = TransitiveConnection.cursor(environment.getArgument("after"));
        ReachQuery query = new ReachQuery(from.ref(), types, filter, depth, TransitiveLimits.SIZE);
        return RelationLoading.reach(environment, query)
                .thenApply(reach -> TransitiveConnection.of(reach, first, after));
    }

    private static EntityFilter kindOf(RelationField field) {
        return field.leadsToAnyKind() ? EntityFilter.EVERYTHING : EntityFilter.is("kind", field.kind());
    }

    private static CompletableFuture<?> relations(IndexedEntity entity, DataFetchingEnvironment environment) {
        @Nullable String type = environment.getArgument("type");
        List<Relation> relations = entity.relations().stream()
                .filter(relation -> type == null || relation.type().equalsIgnoreCase(type))
                .toList();
        RelationConnection.Plan plan =
                RelationConnection.Plan.of(relations, RelationArguments.readForRelations(environment));
        return RelationLoading.page(environment, plan.query()).thenApply(plan::connection);
    }
}
