package dev.mokuroku.graphql.fetch;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/// What a `@Source` method of a bean answers.
final class PlainSourceMethod implements PlugableBatchableDataFetcher<Object, Object>, TrivialDataFetcher<Object> {
    private final Class<?> bean;
    private final Method method;
    private final List<Argument> arguments;

    PlainSourceMethod(Operation operation) {
        ClassloadingService classes = ClassloadingService.get();
        this.bean = classes.loadClass(operation.getClassName());
        this.arguments = operation.getArguments();
        Class<?>[] types = arguments.stream()
                .map(argument -> classes.loadClass(
                        argument.hasWrapper()
                                ? argument.getWrapper().getWrapperClassName()
                                : argument.getReference().getClassName()))
                .toArray(Class[]::new);
        try {
            this.method = bean.getMethod(operation.getMethodName(), types);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing); // SmallRye has found it there
        }
    }

    boolean isInPlace() {
        return method.isAnnotationPresent(InPlace.class);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Argument argument = arguments.get(i);
            values[i] =
                    argument.isSourceArgument() ? environment.getSource() : environment.getArgument(argument.getName());
        }
        try {
            return method.invoke(LookupService.get().getInstance(bean).get(), values);
        } catch (InvocationTargetException thrown) {
            throw Invocations.causeOf(thrown);
        }
    }

    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        return CompletableFuture.failedFuture(new IllegalStateException(method + " takes one object, not a list"));
    }
}
