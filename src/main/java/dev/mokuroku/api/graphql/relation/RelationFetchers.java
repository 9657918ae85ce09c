package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityConnection;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.filter.EntityFilter;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The data fetchers of relation fields. They only queue look-ups, so they run on the calling thread.
@Singleton
final class RelationFetchers {
    private final RelationLoaders loaders;
    private final EntityViews views;

    RelationFetchers(RelationLoaders loaders, EntityViews views) {
        this.loaders = loaders;
        this.views = views;
    }

    private interface RelationFetch {
        CompletableFuture<?> fetch(IndexedEntity entity, DataFetchingEnvironment environment);
    }

    DataFetcher<?> of(RelationField field) {
        return switch (field.shape()) {
            case ONE -> fetcher((entity, environment) -> one(field.targetsOf(entity), environment));
            case MANY -> fetcher((entity, environment) -> many(field.targetsOf(entity), environment));
            case TRANSITIVE ->
                fetcher((entity, environment) -> transitive(entity, field.types(), kindOf(field), environment));
        };
    }

    DataFetcher<?> relations() {
        return fetcher(this::relations);
    }

    DataFetcher<?> reachable() {
        return fetcher((entity, environment) -> {
            List<String> through = environment.getArgumentOrDefault("through", List.of());
            return transitive(entity, Set.copyOf(through), EntityFilter.EVERYTHING, environment);
        });
    }

    private static DataFetcher<?> fetcher(RelationFetch fetch) {
        return environment -> {
            EntityView entity = Objects.requireNonNull(environment.getSource());
            return fetch.fetch(entity.indexed(), environment);
        };
    }

    private CompletableFuture<?> one(List<EntityRef> refs, DataFetchingEnvironment environment) {
        return refs.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : loaders.page(environment, RefsQuery.of(refs, 1)).thenApply(this::first);
    }

    private @Nullable EntityView first(EntityPage page) {
        return page.items().isEmpty() ? null : views.of(page.items().getFirst().entity());
    }

    private CompletableFuture<?> many(List<EntityRef> refs, DataFetchingEnvironment environment) {
        EntityArguments arguments = RelationArguments.read(environment);
        boolean paged = arguments.after() != null;
        if (refs.isEmpty()) {
            return CompletableFuture.completedFuture(
                    EntityConnection.of(new EntityPage(List.of(), 0, false), paged, views));
        }
        RefsQuery query =
                new RefsQuery(refs, arguments.filter(), arguments.order(), arguments.first(), arguments.after());
        return loaders.page(environment, query).thenApply(page -> EntityConnection.of(page, paged, views));
    }

    private CompletableFuture<?> transitive(
            IndexedEntity start, Set<String> types, EntityFilter kind, DataFetchingEnvironment environment) {
        EntityFilter filter = EntityFilter.allOf(kind, OperationFilters.of(environment));
        int depth = TransitiveLimits.checkedDepth(
                RelationArguments.number(environment, "depth", TransitiveLimits.DEFAULT_DEPTH));
        int first = EntityArguments.pageSize(
                RelationArguments.number(environment, "first", RelationArguments.DEFAULT_PAGE_SIZE));
        Cursor after = TransitiveConnection.cursor(environment.getArgument("after"));
        TraversalQuery query = new TraversalQuery(start.ref(), types, filter, depth, TransitiveLimits.MAX_ENTITIES);
        return loaders.traversal(environment, query)
                .thenApply(traversal -> TransitiveConnection.of(traversal, first, after, views));
    }

    private static EntityFilter kindOf(RelationField field) {
        return field.leadsToAnyKind() ? EntityFilter.EVERYTHING : EntityFilter.is("kind", field.kind());
    }

    private CompletableFuture<?> relations(IndexedEntity entity, DataFetchingEnvironment environment) {
        @Nullable String type = environment.getArgument("type");
        List<Relation> relations = entity.relations().stream()
                .filter(relation -> type == null || relation.type().equalsIgnoreCase(type))
                .toList();
        RelationConnection.Plan plan =
                RelationConnection.Plan.of(relations, RelationArguments.readForRelations(environment));
        return loaders.page(environment, plan.query()).thenApply(targets -> plan.connection(targets, views));
    }
}
