package dev.mokuroku.api.graphql.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.engine.ErrorJson;
import dev.mokuroku.index.read.CatalogIndex;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;

/// The relation fields of Backstage's kinds on an index, executed without the application.
final class RelationServer {
    private static final List<String> KINDS =
            List.of("Component", "API", "Resource", "System", "Domain", "Group", "User", "AiResource", "OtherEntity");
    private static final String TYPES = """
            type Query { entity(ref: String!): Entity }
            interface Entity { ref: String kind: String }
            type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean startCursor: String endCursor: String }
            type EntityEdge { cursor: String node: Entity }
            type EntityConnection { edges: [EntityEdge!]! nodes: [Entity!]! pageInfo: PageInfo! totalCount: Int }
            type TransitiveEntityEdge { cursor: String node: Entity depth: Int viaRef: String relation: String }
            type TransitiveEntityConnection {
              edges: [TransitiveEntityEdge!]! nodes: [Entity!]! pageInfo: PageInfo! totalCount: Int truncatedBy: TraversalLimit
            }
            enum TraversalLimit { DEPTH SIZE }
            enum OrderDirection { ASC DESC }
            input EntityOrder { field: String! direction: OrderDirection = ASC }
            input ValuePredicate { is: String in: [String!] exists: Boolean hasPrefix: String contains: String }
            input EntityPredicate { kind: ValuePredicate type: ValuePredicate not: EntityPredicate any: [EntityPredicate!] }
            """;

    private final GraphQL graphql;

    RelationServer(CatalogIndex index) {
        EntityViews views = new EntityViews(List.of());
        RelationFetchers fetchers = new RelationFetchers(new RelationLoaders(() -> index), views);
        RelationSchema relations = new RelationSchema(List.of(new CatalogRelationFields()), fetchers);
        graphql = GraphQL.newGraphQL(relations
                        .extend(GraphQLSchema.newSchema(bare(index, views)))
                        .build())
                .build();
    }

    private static GraphQLSchema bare(CatalogIndex index, EntityViews views) {
        StringBuilder types = new StringBuilder(TYPES);
        KINDS.forEach(kind -> types.append("type %s implements Entity { ref: String kind: String }\n".formatted(kind)));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher(
                                "entity",
                                environment -> index.byRef(EntityRef.parse(environment.getArgument("ref")))
                                        .map(views::of)
                                        .orElse(null)))
                .type(
                        "Entity",
                        type -> type.typeResolver(environment -> environment
                                .getSchema()
                                .getObjectType(
                                        environment.<EntityView>getObject().getKind())));
        KINDS.forEach(kind -> wiring.type(kind, RelationServer::properties));
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(types.toString()), wiring.build());
    }

    private static TypeRuntimeWiring.Builder properties(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("ref", it -> it.<EntityView>getSource().getRef())
                .dataFetcher("kind", it -> it.<EntityView>getSource().getKind());
    }

    /// The data of a query without errors.
    Map<String, Object> data(String query, Map<String, Object> variables) {
        ExecutionResult result = execute(query, variables);
        assertThat(result.getErrors()).as(query).isEmpty();
        return result.getData();
    }

    /// The error of a query that has one.
    Map<String, Object> error(String query, Map<String, Object> variables) {
        List<Map<String, Object>> errors =
                ErrorJson.of(execute(query, variables).getErrors());
        assertThat(errors).as(query).hasSize(1);
        return errors.getFirst();
    }

    private ExecutionResult execute(String query, Map<String, Object> variables) {
        return graphql.execute(ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .build());
    }
}
