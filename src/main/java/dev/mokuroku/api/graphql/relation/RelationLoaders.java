package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.read.CatalogIndex;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/// The data loaders of one operation. graphql-java collects the queries of all fields of a level; then one look-up
/// answers all of them, whatever the fields, aliases and arguments, because these are part of the query.
final class RelationLoaders {
    private static final String PAGES = RelationLoaders.class.getName() + ".pages";
    private static final String TRAVERSALS = RelationLoaders.class.getName() + ".reaches";

    private RelationLoaders() {}

    static CompletableFuture<EntityPage> page(DataFetchingEnvironment environment, RefsQuery query) {
        return RelationLoaders.<RefsQuery, EntityPage>loader(environment, PAGES, CatalogIndex::pages)
                .load(query);
    }

    static CompletableFuture<Traversal> traversal(DataFetchingEnvironment environment, TraversalQuery query) {
        return RelationLoaders.<TraversalQuery, Traversal>loader(environment, TRAVERSALS, CatalogIndex::traverse)
                .load(query);
    }

    /// The operation's loader, created on first use.
    private static <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name, BiFunction<CatalogIndex, List<K>, List<V>> lookUp) {
        return environment.getDataLoaderRegistry().computeIfAbsent(name, ignored -> {
            CatalogIndex index = CDI.current().select(CatalogIndex.class).get();
            return DataLoaderFactory.newDataLoader((List<K> queries) -> complete(() -> lookUp.apply(index, queries)));
        });
    }

    private static <V> CompletionStage<List<V>> complete(Supplier<List<V>> lookUp) {
        try {
            return CompletableFuture.completedFuture(lookUp.get());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
