package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies the [SchemaExtension]s. SmallRye makes this object by a service loader, so it looks up the beans itself.
public final class SchemaExtensions implements EventingService {
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema.Builder extended = builder;
        for (SchemaExtension extension : CDI.current().select(Beans.class).get().extensions()) {
            extended = extension.extend(extended);
        }
        return extended;
    }

    @Singleton
    @Unremovable
    record Beans(@All List<SchemaExtension> extensions) {}
}
