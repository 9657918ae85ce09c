package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.GraphQLFailure;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.Reach;
import dev.mokuroku.index.ReachQuery;
import dev.mokuroku.index.RefsQuery;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/// The look-ups of one operation. graphql-java collects what the fields of a level ask for; then all of it
/// is one look-up, whatever the fields, their aliases and arguments: those are part of what is asked.
final class RelationLoading {
    private static final String PAGES = RelationLoading.class.getName() + ".pages";
    private static final String REACHES = RelationLoading.class.getName() + ".reaches";

    private RelationLoading() {}

    static CompletableFuture<EntityPage> page(DataFetchingEnvironment environment, RefsQuery query) {
        return RelationLoading.<RefsQuery, EntityPage>loader(environment, PAGES, CatalogIndex::pages)
                .load(query);
    }

    static CompletableFuture<Reach> reach(DataFetchingEnvironment environment, ReachQuery query) {
        return RelationLoading.<ReachQuery, Reach>loader(environment, REACHES, CatalogIndex::reach)
                .load(query);
    }

    /// The operation's, made when it is first asked for.
    private static <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name, BiFunction<CatalogIndex, List<K>, List<V>> lookUp) {
        return environment.getDataLoaderRegistry().computeIfAbsent(name, ignored -> {
            CatalogIndex index = CDI.current().select(CatalogIndex.class).get();
            return DataLoaderFactory.newDataLoader((List<K> queries) -> answer(() -> lookUp.apply(index, queries)));
        });
    }

    private static <V> CompletionStage<List<V>> answer(Supplier<List<V>> lookUp) {
        try {
            return CompletableFuture.completedFuture(lookUp.get());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(GraphQLFailure.of(failure));
        }
    }
}
