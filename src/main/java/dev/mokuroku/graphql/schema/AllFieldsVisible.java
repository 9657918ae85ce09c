package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import jakarta.inject.Singleton;

/// Restores the default field visibility. SmallRye treats its setting's value `default` as a pattern of hidden
/// names and matches it for each field of each response.
@Singleton
final class AllFieldsVisible implements SchemaExtension {
    @Override
    public GraphQLSchema.Builder extend(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        GraphQLCodeRegistry code = schema.getCodeRegistry()
                .transform(changed -> changed.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY));
        return GraphQLSchema.newSchema(schema).codeRegistry(code);
    }
}
