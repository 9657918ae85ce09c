package dev.mokuroku.api.graphql.relation;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.mokuroku.graphql.schema.SchemaExtension;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Adds the relation fields to the schema. SmallRye could derive them from methods, but it batches by
/// object only, with the arguments of the first alias.
@Singleton
final class RelationSchema implements SchemaExtension {
    private final List<RelationField> relationFields;
    private final List<AddedField> fields = new ArrayList<>();

    /// A field, and what answers it.
    private record AddedField(RelationField field, GraphQLFieldDefinition definition, DataFetcher<?> fetcher) {}

    RelationSchema(@All List<RelationFields> features, RelationFetchers fetchers) {
        this.relationFields =
                features.stream().flatMap(feature -> feature.fields().stream()).toList();
        for (RelationField field : relationFields) {
            fields.add(new AddedField(field, definition(field), fetchers.of(field)));
        }
        fields.add(onEveryEntity(
                "relations",
                typeRef("RelationConnection"),
                "The entity's relations in both directions, by type and reference if no order is given.",
                relationArguments(),
                fetchers.relations()));
        fields.add(onEveryEntity(
                "reachable",
                typeRef("TransitiveEntityConnection"),
                "The entities that relations of these types reach, directly or indirectly, nearest first.",
                reachableArguments(),
                fetchers.reachable()));
    }

    @Override
    public GraphQLSchema.Builder extend(GraphQLSchema.Builder builder) {
        GraphQLCodeRegistry.Builder connections = GraphQLCodeRegistry.newCodeRegistry();
        builder.additionalTypes(ConnectionTypes.of(relationFields, connections));
        GraphQLSchema bare = builder.build();
        RelationFieldChecks.check(fields.stream().map(AddedField::field).toList(), bare);
        GraphQLSchema schema = SchemaTransformer.transformSchema(bare, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLInterfaceType(
                    GraphQLInterfaceType type, TraverserContext<GraphQLSchemaElement> context) {
                return type.getName().equals(RelationField.ENTITY)
                        ? changeNode(
                                context,
                                type.transform(
                                        changed -> definitionsOn(type.getName()).forEach(changed::field)))
                        : TraversalControl.CONTINUE;
            }

            @Override
            public TraversalControl visitGraphQLObjectType(
                    GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
                return isEntity(type)
                        ? changeNode(
                                context,
                                type.transform(
                                        changed -> definitionsOn(type.getName()).forEach(changed::field)))
                        : TraversalControl.CONTINUE;
            }
        });
        GraphQLCodeRegistry code = schema.getCodeRegistry().transform(changed -> {
            changed.dataFetchers(connections.build());
            schema.getAllTypesAsList().stream()
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .filter(RelationSchema::isEntity)
                    .forEach(type -> addFetchers(type.getName(), changed));
        });
        return GraphQLSchema.newSchema(schema).codeRegistry(code);
    }

    static boolean isEntity(GraphQLObjectType type) {
        return type.getInterfaces().stream()
                .anyMatch(implemented -> implemented.getName().equals(RelationField.ENTITY));
    }

    private List<GraphQLFieldDefinition> definitionsOn(String type) {
        return fields.stream()
                .filter(added -> added.field().isDeclaredBy(type))
                .map(AddedField::definition)
                .toList();
    }

    private void addFetchers(String type, GraphQLCodeRegistry.Builder code) {
        for (AddedField added : fields) {
            if (added.field().isDeclaredBy(type)) {
                code.dataFetcher(
                        FieldCoordinates.coordinates(type, added.field().name()), added.fetcher());
            }
        }
    }

    private static GraphQLFieldDefinition definition(RelationField field) {
        GraphQLOutputType type = typeRef(ConnectionTypes.nameOf(field));
        return switch (field.shape()) {
            case ONE -> definition(field, type, List.of());
            case MANY -> {
                List<GraphQLArgument> arguments = new ArrayList<>(RelationArguments.filterArguments());
                arguments.add(RelationArguments.orderArgument("By reference if not set."));
                arguments.addAll(RelationArguments.pageArguments());
                yield definition(field, nonNull(type), arguments);
            }
            case TRANSITIVE -> definition(field, nonNull(type), transitiveArguments());
        };
    }

    private static GraphQLFieldDefinition definition(
            RelationField field, GraphQLOutputType type, List<GraphQLArgument> arguments) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(field.name())
                .description(field.description())
                .type(type)
                .arguments(arguments)
                .build();
    }

    private static AddedField onEveryEntity(
            String name,
            GraphQLOutputType type,
            String description,
            List<GraphQLArgument> arguments,
            DataFetcher<?> fetcher) {
        RelationField field = new RelationField(
                name,
                Set.of(RelationField.ENTITY),
                RelationField.Shape.MANY,
                Set.of(),
                RelationField.ENTITY,
                description);
        return new AddedField(field, definition(field, nonNull(type), arguments), fetcher);
    }

    private static List<GraphQLArgument> transitiveArguments() {
        List<GraphQLArgument> arguments = new ArrayList<>();
        arguments.add(RelationArguments.withDefault(
                "depth",
                TransitiveLimits.DEFAULT_DEPTH,
                "The maximum number of relations on a path, at most %d.".formatted(TransitiveLimits.MAX_DEPTH)));
        arguments.addAll(RelationArguments.filterArguments());
        arguments.addAll(RelationArguments.pageArguments());
        return arguments;
    }

    private static List<GraphQLArgument> reachableArguments() {
        List<GraphQLArgument> arguments = new ArrayList<>();
        arguments.add(RelationArguments.argument(
                "through",
                nonNull(GraphQLList.list(nonNull(RelationArguments.STRING))),
                "Types of relations: dependsOn, partOf, …"));
        arguments.addAll(transitiveArguments());
        return arguments;
    }

    private static List<GraphQLArgument> relationArguments() {
        List<GraphQLArgument> arguments = new ArrayList<>();
        arguments.add(RelationArguments.argument(
                "type", RelationArguments.STRING, "Only those of this type: ownedBy, dependsOn, …"));
        arguments.addAll(RelationArguments.filterArguments());
        arguments.add(RelationArguments.orderArgument("By fields of the entities at the other ends."));
        arguments.addAll(RelationArguments.pageArguments());
        return arguments;
    }
}
