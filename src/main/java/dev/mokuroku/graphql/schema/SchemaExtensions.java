package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Applies the [SchemaExtension]s. SmallRye makes one object of this class for all applications of a JVM, and
/// development mode and tests start several, each with its own classes. Therefore the object finds the beans of the
/// current application by a name, and calls them by a type of the JDK.
public final class SchemaExtensions implements EventingService {
    private static final String BEAN = "schema-extensions";

    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return Arc.container()
                .<UnaryOperator<GraphQLSchema.Builder>>instance(BEAN)
                .get()
                .apply(builder);
    }

    /// The beans of one application.
    @Named(BEAN)
    @Singleton
    static final class Beans implements UnaryOperator<GraphQLSchema.Builder> {
        private final List<SchemaExtension> extensions;

        Beans(@All List<SchemaExtension> extensions) {
            this.extensions = extensions;
        }

        @Override
        public GraphQLSchema.Builder apply(GraphQLSchema.Builder builder) {
            GraphQLSchema.Builder extended = builder;
            for (SchemaExtension extension : extensions) {
                extended = extension.extend(extended);
            }
            return extended;
        }
    }
}
