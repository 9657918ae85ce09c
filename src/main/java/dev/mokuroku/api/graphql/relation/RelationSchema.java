package dev.mokuroku.api.graphql.relation;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

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
import io.smallrye.graphql.spi.EventingService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the fields of relations into the schema. SmallRye could make them of methods, but it batches by
/// the object alone, with the arguments of whichever alias comes first.
public final class RelationSchema implements EventingService {
    private final List<Added> fields = new ArrayList<>();

    /// A field, and what answers it.
    private record Added(RelationField field, GraphQLFieldDefinition definition, DataFetcher<?> fetcher) {}

    /// Made by SmallRye, once.
    public RelationSchema() {
        for (RelationField field : RelationField.ALL) {
            fields.add(new Added(field, definition(field), RelationFetchers.of(field)));
        }
        fields.add(everywhere(
                "relations",
                typeRef("RelationConnection"),
                "The entity's relations in both directions, by type and reference where no other order is asked for.",
                relationArguments(),
                RelationFetchers.relations()));
        fields.add(everywhere(
                "reachable",
                typeRef("TransitiveEntityConnection"),
                "All that relations of these types lead to, directly or by others, the nearest first.",
                reachArguments(),
                RelationFetchers.reachable()));
    }

    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLCodeRegistry.Builder connections = GraphQLCodeRegistry.newCodeRegistry();
        builder.additionalTypes(ConnectionTypes.all(connections));
        GraphQLSchema bare = builder.build();
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
                if (type.getName().equals("Query")) {
                    return changeNode(context, takingIds(type));
                }
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

    /// SmallRye knows no lists of ids.
    private static GraphQLObjectType takingIds(GraphQLObjectType query) {
        GraphQLFieldDefinition nodes = query.getFieldDefinition("nodes");
        GraphQLArgument ids = nodes.getArgument("ids")
                .transform(changed -> changed.type(nonNull(GraphQLList.list(nonNull(typeRef("ID"))))));
        return query.transform(
                changed -> changed.field(nodes.transform(field -> field.replaceArguments(List.of(ids)))));
    }

    private static boolean isEntity(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(it -> it.getName().equals(RelationField.ENTITY));
    }

    private List<GraphQLFieldDefinition> definitionsOn(String type) {
        return fields.stream()
                .filter(added -> added.field().isOn(type))
                .map(Added::definition)
                .toList();
    }

    private void addFetchers(String type, GraphQLCodeRegistry.Builder code) {
        for (Added added : fields) {
            if (added.field().isOn(type)) {
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
                List<GraphQLArgument> arguments = new ArrayList<>(RelationArguments.selecting());
                arguments.add(RelationArguments.ordering("By reference where nothing is said."));
                arguments.addAll(RelationArguments.paging());
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

    private static Added everywhere(
            String name,
            GraphQLOutputType type,
            String description,
            List<GraphQLArgument> arguments,
            DataFetcher<?> fetcher) {
        RelationField field = RelationField.everywhere(name, description);
        return new Added(field, definition(field, nonNull(type), arguments), fetcher);
    }

    private static List<GraphQLArgument> transitiveArguments() {
        List<GraphQLArgument> arguments = new ArrayList<>();
        arguments.add(RelationArguments.withDefault(
                "depth",
                TransitiveLimits.DEPTH,
                "How many relations a way may have, at most %d.".formatted(TransitiveLimits.DEEPEST)));
        arguments.addAll(RelationArguments.selecting());
        arguments.addAll(RelationArguments.paging());
        return arguments;
    }

    private static List<GraphQLArgument> reachArguments() {
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
        arguments.addAll(RelationArguments.selecting());
        arguments.add(RelationArguments.ordering("By fields of the entities at the other ends."));
        arguments.addAll(RelationArguments.paging());
        return arguments;
    }
}
