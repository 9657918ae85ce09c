package dev.mokuroku.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Executes random queries on lists that are as long as asked for, and compares the cost with the number of fields
/// that are answered.
class RandomQueriesTest {
    private static final GraphQLConfig LIMITS = Settings.of(
            GraphQLConfig.class,
            Map.of("mokuroku.graphql.max-aliases", "5000", "mokuroku.graphql.max-root-fields", "5000"));

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
            type Query { things(first: Int = 4): ThingConnection thing: Thing byId(ids: [ID!]!): [Thing] }
            type ThingConnection { totalCount: Int nodes: [Thing!]! edges: [Edge!]! }
            type Edge { cursor: String node: Thing }
            type Thing { name: String parts(first: Int = 2, last: Int): ThingConnection owner: Thing top(limit: Int = 3): [Thing] }
            """),
                    RuntimeWiring.newRuntimeWiring()
                            .type(
                                    "Query",
                                    type -> type.dataFetcher("things", pageOf(4))
                                            .dataFetcher("thing", it -> Map.of())
                                            .dataFetcher(
                                                    "byId",
                                                    it -> Collections.nCopies(
                                                            it.<List<?>>getArgument("ids")
                                                                    .size(),
                                                            Map.of())))
                            .type(
                                    "Thing",
                                    type -> type.dataFetcher("parts", pageOf(2))
                                            .dataFetcher("owner", it -> Map.of())
                                            .dataFetcher("name", it -> "a")
                                            .dataFetcher(
                                                    "top",
                                                    it -> Collections.nCopies(it.getArgument("limit"), Map.of())))
                            .build());

    private final Random random = new Random(7);
    private int aliases;

    @Test
    void costIsTheNumberOfFieldsThatFullListsAnswer() {
        GraphQL graphql = GraphQL.newGraphQL(SCHEMA).build();
        int large = 0;
        for (int i = 0; i < 300; i++) {
            String query = "{" + fields("Query", 4) + "}";
            ExecutionResult result = graphql.execute(query);
            assertThat(result.getErrors()).as(query).isEmpty();
            long answered = count(result.getData());
            assertThat(costOf(query)).as(query).isEqualTo(answered);
            large += answered > 100 ? 1 : 0;
        }
        assertThat(large).as("queries that answer more than 100 fields").isGreaterThan(30);
    }

    private long costOf(String query) {
        Document document = Parser.parse(query);
        QueryShape.check(document, LIMITS);
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return CostPlanner.plan(SCHEMA, document, operation).cost(Map.of(), 100, Long.MAX_VALUE);
    }

    private String fields(String type, int depth) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            fields.append(' ').append(field(type, depth));
        }
        return fields.toString();
    }

    private String field(String type, int depth) {
        String selected = switch (type) {
            case "Query" ->
                random.nextInt(3) == 0
                        ? "byId(ids:[%s]){%s}".formatted("1,".repeat(random.nextInt(3)), fields("Thing", depth - 1))
                        : random.nextBoolean()
                                ? "thing{%s}".formatted(fields("Thing", depth - 1))
                                : page("things", "first", depth);
            case "ThingConnection" -> connection(depth);
            default -> depth <= 0 ? "name" : below(depth);
        };
        return random.nextInt(6) == 0 ? "...on %s{%s}".formatted(type, alias(selected)) : alias(selected);
    }

    private String alias(String selected) {
        return "f" + aliases++ + ":" + selected;
    }

    private String below(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "owner{%s}".formatted(fields("Thing", depth - 1));
            case 1 -> page("parts", random.nextBoolean() ? "first" : "last", depth);
            case 2 -> "top(limit:%d){%s}".formatted(random.nextInt(4), fields("Thing", depth - 1));
            case 3 -> "top{%s}".formatted(fields("Thing", depth - 1));
            default -> "name";
        };
    }

    private String page(String name, String argument, int depth) {
        String size = random.nextInt(3) == 0 ? "" : "(%s:%d)".formatted(argument, random.nextInt(5));
        return "%s%s{%s}".formatted(name, size, fields("ThingConnection", depth));
    }

    private String connection(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "totalCount";
            case 1 -> "nodes{%s}".formatted(fields("Thing", depth - 1));
            default -> "edges{cursor node{%s}}".formatted(fields("Thing", depth - 1));
        };
    }

    private static DataFetcher<Object> pageOf(int fallback) {
        return (DataFetchingEnvironment it) -> {
            Integer last = it.getArgument("last");
            Integer first = it.containsArgument("first")
                            && it.getField().getArguments().stream()
                                    .noneMatch(argument -> argument.getName().equals("last"))
                    ? it.<Integer>getArgument("first")
                    : last;
            List<Object> edges =
                    Collections.nCopies(first == null ? fallback : first, Map.of("cursor", "c", "node", Map.of()));
            return Map.of("totalCount", 9, "nodes", Collections.nCopies(edges.size(), Map.of()), "edges", edges);
        };
    }

    private static long count(Object answered) {
        return switch (answered) {
            case Map<?, ?> map ->
                map.size()
                        + map.values().stream()
                                .mapToLong(RandomQueriesTest::count)
                                .sum();
            case List<?> list ->
                list.stream().mapToLong(RandomQueriesTest::count).sum();
            case null, default -> 0;
        };
    }
}
