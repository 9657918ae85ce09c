package dev.mokuroku.graphql.fetch;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import org.jspecify.annotations.Nullable;

/// Fetches simple fields directly. SmallRye makes a context for each field of each object, with its selections,
/// which costs many times the field itself. Direct fetching applies to fields that need no context: plain
/// ones, and `@Source` methods that are [InPlace].
public final class PlainFetching implements DataFetcherService {
    @Override
    public Integer getPriority() {
        return 0; // before Quarkus' own
    }

    @Override
    public @Nullable PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return isPlain(field) && field.getMethodName() != null ? new PlainField(owner, field) : null;
    }

    @Override
    public @Nullable PlugableBatchableDataFetcher<?, ?> getDefaultDataFetcher(Operation operation, Type type) {
        if (!operation.isSourceField()) {
            return null;
        }
        PlainSourceMethod method = new PlainSourceMethod(operation);
        return method.isInPlace() ? method : null;
    }

    /// Whether values go out as they are.
    private static boolean isPlain(Field field) {
        Reference reference = field.getReference();
        boolean same = reference.getType() != ReferenceType.SCALAR
                || reference.getClassName().equals(reference.getGraphQLClassName());
        boolean map = field.hasWrapper() && field.getWrapper().isMap();
        return same
                && !map
                && !field.hasTransformation()
                && !field.isAdaptingWith()
                && !field.isAdaptingTo()
                && !reference.isAdaptingWith()
                && !reference.isAdaptingTo();
    }
}
