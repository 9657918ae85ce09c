package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.inject.Singleton;
import java.util.Objects;

/// Reads and writes the scalar `JSON` as JSON. SmallRye supports only custom scalars of strings and numbers, so the
/// coercing of [Json] is replaced when the schema is built.
@Singleton
final class JsonScalar implements SchemaExtension {
    private static final String NAME = "JSON";

    @Override
    public GraphQLSchema.Builder extend(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                return scalar.getName().equals(NAME)
                        ? changeNode(context, scalar.transform(changed -> changed.coercing(new JsonCoercing())))
                        : TraversalControl.CONTINUE;
            }
        });
        GraphQLCodeRegistry code = schema.getCodeRegistry()
                .transform(changed -> schema.getAllTypesAsList().stream()
                        .filter(GraphQLInterfaceType.class::isInstance)
                        .map(GraphQLInterfaceType.class::cast)
                        .forEach(type -> changed.typeResolver(
                                type, resolveByName(schema.getCodeRegistry().getTypeResolver(type)))));
        return GraphQLSchema.newSchema(schema).codeRegistry(code);
    }

    /// SmallRye's resolver knows the types from before the change.
    private static TypeResolver resolveByName(TypeResolver former) {
        return environment -> environment
                .getSchema()
                .getObjectType(
                        Objects.requireNonNull(former.getType(environment)).getName());
    }
}
