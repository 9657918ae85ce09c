package dev.mokuroku.graphql.fetch;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// What an accessor answers.
final class PlainField implements PlugableDataFetcher<Object>, TrivialDataFetcher<Object> {
    private final Method accessor;

    PlainField(Reference owner, Field field) {
        Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
        try {
            this.accessor = type.getMethod(field.getMethodName());
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing); // SmallRye has found it there
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        try {
            return accessor.invoke(environment.getSource());
        } catch (InvocationTargetException thrown) {
            throw Invocations.causeOf(thrown);
        }
    }
}
