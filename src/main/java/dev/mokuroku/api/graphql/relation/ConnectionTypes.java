package dev.mokuroku.api.graphql.relation;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.mokuroku.api.graphql.query.EntityConnection;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.graphql.query.EntityEdge;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The types of connections. Those that hold entities of every kind are declared by their records.
final class ConnectionTypes {
    private static final GraphQLOutputType STRING = nonNull(RelationArguments.STRING);
    private static final GraphQLOutputType INT = nonNull(RelationArguments.INT);
    private static final String CURSOR = "The cursor; it stays valid while other items come and go.";
    private static final String PAGE_INFO = "The position of the page.";
    private static final String TOTAL = "How many there are, over all pages.";

    private final Set<GraphQLType> types = new HashSet<>();
    private final GraphQLCodeRegistry.Builder code;

    private ConnectionTypes(GraphQLCodeRegistry.Builder code) {
        this.code = code;
    }

    /// @param code where the fields' fetchers go
    static Set<GraphQLType> of(List<RelationField> fields, GraphQLCodeRegistry.Builder code) {
        ConnectionTypes connectionTypes = new ConnectionTypes(code);
        for (RelationField field : fields) {
            if (!field.leadsToAnyKind()) {
                switch (field.shape()) {
                    case ONE -> {}
                    case MANY -> connectionTypes.connection(field.target());
                    case TRANSITIVE -> connectionTypes.transitiveConnection(field.target());
                }
            }
        }
        connectionTypes.relationConnection();
        return connectionTypes.types;
    }

    static String nameOf(RelationField field) {
        return switch (field.shape()) {
            case ONE -> field.target();
            case MANY -> field.target() + "Connection";
            case TRANSITIVE -> "Transitive" + field.target() + "Connection";
        };
    }

    private void connection(String kind) {
        new TypeBuilder<EntityEdge>(kind + "Edge", "An entity of kind %s on a page.".formatted(kind))
                .field("cursor", STRING, CURSOR, EntityEdge::cursor)
                .field("node", nonNull(typeRef(kind)), "The %s.".formatted(kind), EntityEdge::node)
                .register();
        new TypeBuilder<EntityConnection>(kind + "Connection", "A page of entities of kind %s.".formatted(kind))
                .field(
                        "edges",
                        listOf(kind + "Edge"),
                        "The items of the page with their cursors.",
                        EntityConnection::edges)
                .field("nodes", listOf(kind), "Those of the page.", EntityConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, EntityConnection::pageInfo)
                .field("totalCount", INT, TOTAL, EntityConnection::totalCount)
                .register();
    }

    private void transitiveConnection(String kind) {
        String edge = "Transitive" + kind + "Edge";
        new TypeBuilder<TransitiveEdge>(
                        edge, "An entity of kind %s that relations reach, by the shortest path.".formatted(kind))
                .field("cursor", STRING, "The cursor among the reached entities.", TransitiveEdge::cursor)
                .field("node", nonNull(typeRef(kind)), "The %s.".formatted(kind), TransitiveEdge::node)
                .field("depth", INT, "How many relations lead there; 1 for a neighbour.", TransitiveEdge::depth)
                .field("viaRef", STRING, "The previous entity on the path.", TransitiveEdge::viaRef)
                .field("relation", STRING, "The relation from the previous entity.", TransitiveEdge::relation)
                .register();
        new TypeBuilder<TransitiveConnection>(
                        "Transitive" + kind + "Connection",
                        "A page of the entities of kind %s that relations reach, nearest first, then by reference."
                                .formatted(kind))
                .field(
                        "edges",
                        listOf(edge),
                        "The items of the page with the path to them.",
                        TransitiveConnection::edges)
                .field("nodes", listOf(kind), "Those of the page.", TransitiveConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, TransitiveConnection::pageInfo)
                .field("totalCount", INT, "How many were found, over all pages.", TransitiveConnection::totalCount)
                .field(
                        "truncatedBy",
                        typeRef("TraversalLimit"),
                        "The limit that truncated the traversal; null if the result is complete.",
                        TransitiveConnection::truncatedBy)
                .register();
    }

    private void relationConnection() {
        new TypeBuilder<RelationEdge>("Relation", "A typed edge to another entity, which need not exist.")
                .field("cursor", STRING, CURSOR, edge -> EntityCursors.encode(edge.cursor()))
                .field("type", STRING, "ownedBy, dependsOn, …", RelationEdge::type)
                .field("targetRef", STRING, "The reference of the entity at the other end.", RelationEdge::targetRef)
                .field(
                        "node",
                        typeRef(RelationField.ENTITY),
                        "The entity at the other end; null if it is not in the catalog.",
                        RelationEdge::node)
                .register();
        new TypeBuilder<RelationConnection>("RelationConnection", "A page of an entity's relations.")
                .field("edges", listOf("Relation"), "The relations of the page.", RelationConnection::edges)
                .field(
                        "nodes",
                        listOf(RelationField.ENTITY),
                        "The entities at the other ends that are in the catalog.",
                        RelationConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, RelationConnection::pageInfo)
                .field("totalCount", INT, TOTAL, RelationConnection::totalCount)
                .register();
    }

    private static GraphQLOutputType listOf(String type) {
        return nonNull(list(nonNull(typeRef(type))));
    }

    /// Builds one type.
    private final class TypeBuilder<T> {
        private final GraphQLObjectType.Builder type;
        private final String name;

        TypeBuilder(String name, String description) {
            this.name = name;
            this.type = GraphQLObjectType.newObject().name(name).description(description);
        }

        TypeBuilder<T> field(
                String field, GraphQLOutputType output, String description, Function<T, @Nullable Object> accessor) {
            type.field(definition -> definition.name(field).type(output).description(description));
            TrivialDataFetcher<Object> fetcher = new Accessor<>(accessor)::get;
            code.dataFetcherIfAbsent(FieldCoordinates.coordinates(name, field), fetcher);
            return this;
        }

        void register() {
            if (types.stream()
                    .noneMatch(registered ->
                            ((GraphQLObjectType) registered).getName().equals(name))) {
                types.add(type.build());
            }
        }
    }

    private record Accessor<T>(Function<T, @Nullable Object> accessor) {
        @Nullable
        Object get(DataFetchingEnvironment environment) {
            T source = Objects.requireNonNull(environment.getSource());
            return accessor.apply(source);
        }
    }
}
