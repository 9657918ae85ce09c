package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.GraphQLFailure;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.Reach;
import dev.mokuroku.index.ReachQuery;
import dev.mokuroku.index.RefsQuery;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/// The look-ups of one operation. graphql-java collects what the fields of a level ask for; then all of it
/// is one look-up, whatever the fields, their aliases and arguments: those are part of what is asked.
final class RelationLoading {
    private static final String PAGES = RelationLoading.class.getName() + ".pages";
    private static final String REACHES = RelationLoading.class.getName() + ".reaches";

    private RelationLoading() {}

    static void register(DataLoaderRegistry registry, CatalogIndex index) {
        registry.register(PAGES, loader(index::pages));
        registry.register(REACHES, loader(index::reach));
    }

    static CompletableFuture<EntityPage> page(DataFetchingEnvironment environment, RefsQuery query) {
        DataLoader<RefsQuery, EntityPage> loader = environment.getDataLoader(PAGES);
        return Objects.requireNonNull(loader).load(query);
    }

    static CompletableFuture<Reach> reach(DataFetchingEnvironment environment, ReachQuery query) {
        DataLoader<ReachQuery, Reach> loader = environment.getDataLoader(REACHES);
        return Objects.requireNonNull(loader).load(query);
    }

    private static <K, V> DataLoader<K, V> loader(Function<List<K>, List<V>> lookUp) {
        return DataLoaderFactory.newDataLoader((List<K> queries) -> answer(queries, lookUp));
    }

    private static <K, V> CompletionStage<List<V>> answer(List<K> queries, Function<List<K>, List<V>> lookUp) {
        try {
            return CompletableFuture.completedFuture(lookUp.apply(queries));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(GraphQLFailure.of(failure));
        }
    }
}
