package dev.mokuroku.quarkus;

import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dataloader.BatchLoaderWithContext;
import org.jspecify.annotations.Nullable;

/// SmallRye's data loaders of the fields with `@Source List<…>`.
///
/// Internals: `DataFetcherFactory` makes the loaders; `BatchLoaderHelper` names them and the key of the arguments
/// in the context of a load.
///
/// Remove when SmallRye's own loaders batch objects with equal arguments. Today they use the arguments of the first
/// object for all objects of a level.
public final class SmallRyeBatchLoaders {
    private SmallRyeBatchLoaders() {}

    /// By the names under which SmallRye's fetchers look for them.
    public static Map<String, BatchLoaderWithContext<Object, Object>> of(Schema schema) {
        DataFetcherFactory fetchers = new DataFetcherFactory();
        BatchLoaderHelper names = new BatchLoaderHelper();
        Map<String, BatchLoaderWithContext<Object, Object>> loaders = new HashMap<>();
        for (Operation operation : schema.getBatchOperations()) {
            loaders.put(
                    names.getName(operation),
                    fetchers.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName())));
        }
        return loaders;
    }

    /// The arguments of one field of one object; empty if it has none.
    public static List<?> argumentsOf(@Nullable Object keyContext) {
        return keyContext instanceof Map<?, ?> map && map.get(BatchLoaderHelper.ARGUMENTS) instanceof List<?> arguments
                ? arguments
                : List.of();
    }
}
