package dev.mokuroku.graphql.engine;

import dev.mokuroku.quarkus.SmallRyeBatchLoaders;
import io.smallrye.graphql.schema.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.CacheKey;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// The data loaders of fields with `@Source List<…>`. SmallRye's own loaders use the arguments of the first object
/// for all objects of a level; these loaders batch objects with equal arguments.
final class BatchLoaders {
    private static final DataLoaderOptions OPTIONS = DataLoaderOptions.newOptions()
            .setCacheKeyFunction(new SourceAndArgumentsKey())
            .build();

    private final Map<String, BatchLoaderWithContext<Object, Object>> loaders = new HashMap<>();

    BatchLoaders(Schema schema) {
        SmallRyeBatchLoaders.of(schema).forEach((name, loader) -> loaders.put(name, byArguments(loader)));
    }

    /// For one request.
    DataLoaderRegistry registry() {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        loaders.forEach((name, loader) -> registry.register(name, DataLoaderFactory.newDataLoader(loader, OPTIONS)));
        return registry;
    }

    private static BatchLoaderWithContext<Object, Object> byArguments(BatchLoaderWithContext<Object, Object> loader) {
        return (keys, environment) -> {
            Map<Object, List<Integer>> groups = groups(environment.getKeyContextsList());
            return groups.size() == 1 ? loader.load(keys, environment) : loadEach(loader, keys, environment, groups);
        };
    }

    private static Map<Object, List<Integer>> groups(List<Object> contexts) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < contexts.size(); i++) {
            groups.computeIfAbsent(SmallRyeBatchLoaders.argumentsOf(contexts.get(i)), ignored -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private static CompletionStage<List<Object>> loadEach(
            BatchLoaderWithContext<Object, Object> loader,
            List<Object> keys,
            BatchLoaderEnvironment environment,
            Map<Object, List<Integer>> groups) {
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        List<CompletableFuture<Void>> loads = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            loads.add(load(loader, keys, environment, group)
                    .thenAccept(loaded -> {
                        for (int i = 0; i < group.size(); i++) {
                            values[group.get(i)] = loaded.get(i);
                        }
                    })
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
                .thenApply(ignored -> new ArrayList<>(Arrays.asList(values)));
    }

    private static CompletionStage<List<Object>> load(
            BatchLoaderWithContext<Object, Object> loader,
            List<Object> keys,
            BatchLoaderEnvironment environment,
            List<Integer> group) {
        List<Object> groupKeys = group.stream().map(keys::get).toList();
        List<Object> contexts =
                group.stream().map(environment.getKeyContextsList()::get).toList();
        return loader.load(
                groupKeys,
                BatchLoaderEnvironment.newBatchLoaderEnvironment()
                        .keyContexts(groupKeys, contexts)
                        .build());
    }

    private static final class SourceAndArgumentsKey implements CacheKey<Object> {
        private record Key(Object source, Object arguments) {}

        @Override
        public Object getKey(Object source) {
            return new Key(source, List.of());
        }

        @Override
        public Object getKeyWithContext(Object source, @Nullable Object context) {
            return new Key(source, SmallRyeBatchLoaders.argumentsOf(context));
        }
    }
}
