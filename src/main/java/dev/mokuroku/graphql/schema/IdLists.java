package dev.mokuroku.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;

/// Makes `ids: [ID!]!` of each argument `ids` of a query. SmallRye ignores `@Id` on a list.
@Singleton
final class IdLists implements SchemaExtension {
    private static final String IDS = "ids";

    @Override
    public GraphQLSchema.Builder extend(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        GraphQLObjectType query = schema.getQueryType();
        return GraphQLSchema.newSchema(schema)
                .query(query.transform(changed -> query.getFieldDefinitions().stream()
                        .filter(field -> field.getArgument(IDS) != null)
                        .forEach(field -> changed.field(withIds(field)))));
    }

    private static GraphQLFieldDefinition withIds(GraphQLFieldDefinition field) {
        GraphQLArgument ids =
                field.getArgument(IDS).transform(argument -> argument.type(nonNull(list(nonNull(typeRef("ID"))))));
        return field.transform(changed -> changed.argument(ids));
    }
}
