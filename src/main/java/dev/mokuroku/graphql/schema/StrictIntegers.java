package dev.mokuroku.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.inject.Singleton;

/// Accepts only integers for `Int`, as GraphQL specifies. SmallRye's own scalar accepts `"100"` and `100.0` too,
/// which the cost calculation would have to understand.
@Singleton
final class StrictIntegers implements SchemaExtension {
    @Override
    public GraphQLSchema.Builder extend(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
                return type.getName().equals(Scalars.GraphQLInt.getName())
                        ? changeNode(
                                context, type.transform(strict -> strict.coercing(Scalars.GraphQLInt.getCoercing())))
                        : TraversalControl.CONTINUE;
            }
        }));
    }
}
