package dev.mokuroku.api.graphql.fetch;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/// Undoes what SmallRye takes its setting's value `default` for: a pattern of names to hide, which is matched
/// anew at each field of each answer.
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
