package dev.mokuroku.api.graphql.limit;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/// Takes integers for `Int`, as GraphQL has it. SmallRye's own takes `"100"` and `100.0` as well, which
/// costs would have to be counted by, too.
public final class StrictIntegers implements EventingService {
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
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
