package dev.mokuroku.api.graphql.relation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.graphql.query.EntityOrderInput;
import dev.mokuroku.entity.PlainJson;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The arguments of a connection, as they stand in the schema and as they come.
final class RelationArguments {
    /// By name: SmallRye has objects of its own for these.
    static final GraphQLTypeReference STRING = GraphQLTypeReference.typeRef("String");

    static final GraphQLTypeReference INT = GraphQLTypeReference.typeRef("Int");
    static final int DEFAULT_PAGE_SIZE = 20;

    private static final TypeReference<List<EntityOrderInput>> ORDERS = new TypeReference<>() {};

    private RelationArguments() {}

    static List<GraphQLArgument> filterArguments() {
        return List.of(
                argument("filter", STRING, EntityArguments.FILTER_DESCRIPTION),
                argument("where", GraphQLTypeReference.typeRef("EntityPredicate"), EntityArguments.WHERE_DESCRIPTION));
    }

    static List<GraphQLArgument> pageArguments() {
        return List.of(
                withDefault("first", DEFAULT_PAGE_SIZE, EntityArguments.FIRST_DESCRIPTION),
                argument("after", STRING, EntityArguments.AFTER_DESCRIPTION));
    }

    static GraphQLArgument orderArgument(String description) {
        return argument(
                "orderBy",
                GraphQLList.list(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef("EntityOrder"))),
                description);
    }

    static GraphQLArgument argument(String name, GraphQLInputType type, String description) {
        return GraphQLArgument.newArgument()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    static GraphQLArgument withDefault(String name, int value, String description) {
        return GraphQLArgument.newArgument()
                .name(name)
                .type(INT)
                .defaultValueProgrammatic(value)
                .description(description)
                .build();
    }

    static EntityArguments read(DataFetchingEnvironment environment) {
        return EntityArguments.of(
                OperationFilters.of(environment),
                orders(environment),
                number(environment, "first", DEFAULT_PAGE_SIZE),
                environment.getArgument("after"));
    }

    /// The cursor is that of a relation.
    static EntityArguments readForRelations(DataFetchingEnvironment environment) {
        EntityArguments targets = EntityArguments.of(
                OperationFilters.of(environment),
                orders(environment),
                number(environment, "first", DEFAULT_PAGE_SIZE),
                null);
        @Nullable String after = environment.getArgument("after");
        return after == null
                ? targets
                : targets.after(EntityCursors.decode(after, RelationConnection.orderOf(targets.order())));
    }

    static int number(DataFetchingEnvironment environment, String name, int fallback) {
        @Nullable Integer number = environment.getArgument(name);
        return Objects.requireNonNullElse(number, fallback);
    }

    static @Nullable List<EntityOrderInput> orders(DataFetchingEnvironment environment) {
        @Nullable Object orders = environment.getArgument("orderBy");
        return orders == null ? null : PlainJson.MAPPER.convertValue(orders, ORDERS);
    }
}
