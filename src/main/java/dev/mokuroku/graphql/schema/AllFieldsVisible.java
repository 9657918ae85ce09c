package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/// Restores the default field visibility. SmallRye treats its setting's value `default` as a pattern of hidden
/// names and matches it for each field of each response.
public final class AllFieldsVisible implements EventingService {
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        GraphQLCodeRegistry code = schema.getCodeRegistry()
                .transform(changed -> changed.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY));
        return GraphQLSchema.newSchema(schema).codeRegistry(code);
    }
}
