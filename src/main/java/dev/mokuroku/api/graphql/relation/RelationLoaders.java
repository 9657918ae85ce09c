package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.Traversal;
import dev.mokuroku.index.TraversalQuery;
import dev.mokuroku.index.read.CatalogIndex;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/// The data loaders of one operation. graphql-java collects the queries of all fields of a level; then one look-up
/// answers all of them, whatever the fields, aliases and arguments, because these are part of the query.
@Singleton
final class RelationLoaders {
    private static final String PAGES = RelationLoaders.class.getName() + ".pages";
    private static final String TRAVERSALS = RelationLoaders.class.getName() + ".reaches";

    private final Provider<CatalogIndex> index;

    /// @param index opened later than the schema is built
    RelationLoaders(Provider<CatalogIndex> index) {
        this.index = index;
    }

    CompletableFuture<EntityPage> page(DataFetchingEnvironment environment, RefsQuery query) {
        return this.<RefsQuery, EntityPage>loader(environment, PAGES, CatalogIndex::pages)
                .load(query);
    }

    CompletableFuture<Traversal> traversal(DataFetchingEnvironment environment, TraversalQuery query) {
        return this.<TraversalQuery, Traversal>loader(environment, TRAVERSALS, CatalogIndex::traverse)
                .load(query);
    }

    /// The operation's loader, created on first use.
    private <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name, BiFunction<CatalogIndex, List<K>, List<V>> lookUp) {
        return environment.getDataLoaderRegistry().computeIfAbsent(name, ignored -> {
            CatalogIndex opened = index.get();
            return DataLoaderFactory.newDataLoader((List<K> queries) -> complete(() -> lookUp.apply(opened, queries)));
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
