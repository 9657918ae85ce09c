package dev.mokuroku.api.graphql.relation;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.mokuroku.api.graphql.EntityConnection;
import dev.mokuroku.api.graphql.EntityEdge;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The types of connections. Those that hold entities of every kind are declared by their records.
final class ConnectionTypes {
    private static final GraphQLOutputType STRING = nonNull(RelationArguments.STRING);
    private static final GraphQLOutputType INT = nonNull(RelationArguments.INT);
    private static final String CURSOR = "Its place in the order; it stays right while others come and go.";
    private static final String PAGE_INFO = "Where the page stands.";
    private static final String TOTAL = "How many there are, over all pages.";

    private final Set<GraphQLType> types = new HashSet<>();
    private final GraphQLCodeRegistry.Builder code;

    private ConnectionTypes(GraphQLCodeRegistry.Builder code) {
        this.code = code;
    }

    /// @param code where the fields' fetchers go
    static Set<GraphQLType> all(GraphQLCodeRegistry.Builder code) {
        ConnectionTypes made = new ConnectionTypes(code);
        for (RelationField field : RelationField.ALL) {
            if (!field.leadsToAnyKind()) {
                switch (field.shape()) {
                    case ONE -> {}
                    case MANY -> made.connection(field.target());
                    case TRANSITIVE -> made.transitiveConnection(field.target());
                }
            }
        }
        made.relationConnection();
        return made.types;
    }

    static String nameOf(RelationField field) {
        return switch (field.shape()) {
            case ONE -> field.target();
            case MANY -> field.target() + "Connection";
            case TRANSITIVE -> "Transitive" + field.target() + "Connection";
        };
    }

    private void connection(String kind) {
        new Type<EntityEdge>(kind + "Edge", "A %s of a page.".formatted(kind))
                .field("cursor", STRING, CURSOR, EntityEdge::cursor)
                .field("node", nonNull(typeRef(kind)), "The %s.".formatted(kind), EntityEdge::node)
                .end();
        new Type<EntityConnection>(kind + "Connection", "A page of entities of kind %s.".formatted(kind))
                .field(
                        "edges",
                        listOf(kind + "Edge"),
                        "Those of the page, each with its cursor.",
                        EntityConnection::edges)
                .field("nodes", listOf(kind), "Those of the page.", EntityConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, EntityConnection::pageInfo)
                .field("totalCount", INT, TOTAL, EntityConnection::totalCount)
                .end();
    }

    private void transitiveConnection(String kind) {
        String edge = "Transitive" + kind + "Edge";
        new Type<TransitiveEdge>(edge, "A %s that relations lead to, by the shortest way.".formatted(kind))
                .field("cursor", STRING, "Its place among those that were found.", TransitiveEdge::cursor)
                .field("node", nonNull(typeRef(kind)), "The %s.".formatted(kind), TransitiveEdge::node)
                .field("depth", INT, "How many relations lead there; 1 for a neighbour.", TransitiveEdge::depth)
                .field("viaRef", STRING, "The entity before it on the way.", TransitiveEdge::viaRef)
                .field("relation", STRING, "The relation that leads here from there.", TransitiveEdge::relation)
                .end();
        new Type<TransitiveConnection>(
                        "Transitive" + kind + "Connection",
                        "A page of the entities of kind %s that relations lead to, the nearest first, then by reference."
                                .formatted(kind))
                .field(
                        "edges",
                        listOf(edge),
                        "Those of the page, each with the way to it.",
                        TransitiveConnection::edges)
                .field("nodes", listOf(kind), "Those of the page.", TransitiveConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, TransitiveConnection::pageInfo)
                .field("totalCount", INT, "How many were found, over all pages.", TransitiveConnection::totalCount)
                .field(
                        "cut",
                        typeRef("Cut"),
                        "Which limit ended the walk, so that there may be more; null where all were found.",
                        TransitiveConnection::cut)
                .end();
    }

    private void relationConnection() {
        new Type<RelationEdge>("Relation", "A typed edge to another entity, which need not exist.")
                .field("cursor", STRING, CURSOR, edge -> edge.cursor().encode())
                .field("type", STRING, "ownedBy, dependsOn, …", RelationEdge::type)
                .field("targetRef", STRING, "The reference of the entity at the other end.", RelationEdge::targetRef)
                .field(
                        "node",
                        typeRef(RelationField.ENTITY),
                        "The entity at the other end; null where it is not in the catalog.",
                        RelationEdge::node)
                .end();
        new Type<RelationConnection>("RelationConnection", "A page of an entity's relations.")
                .field("edges", listOf("Relation"), "The relations of the page.", RelationConnection::edges)
                .field(
                        "nodes",
                        listOf(RelationField.ENTITY),
                        "The entities at the other ends that are in the catalog.",
                        RelationConnection::nodes)
                .field("pageInfo", nonNull(typeRef("PageInfo")), PAGE_INFO, RelationConnection::pageInfo)
                .field("totalCount", INT, TOTAL, RelationConnection::totalCount)
                .end();
    }

    private static GraphQLOutputType listOf(String type) {
        return nonNull(list(nonNull(typeRef(type))));
    }

    /// One type on its way.
    private final class Type<T> {
        private final GraphQLObjectType.Builder type;
        private final String name;

        Type(String name, String description) {
            this.name = name;
            this.type = GraphQLObjectType.newObject().name(name).description(description);
        }

        Type<T> field(
                String field, GraphQLOutputType output, String description, Function<T, @Nullable Object> accessor) {
            type.field(it -> it.name(field).type(output).description(description));
            TrivialDataFetcher<Object> fetcher = new Accessor<>(accessor)::get;
            code.dataFetcherIfAbsent(FieldCoordinates.coordinates(name, field), fetcher);
            return this;
        }

        void end() {
            if (types.stream()
                    .noneMatch(it -> ((GraphQLObjectType) it).getName().equals(name))) {
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
