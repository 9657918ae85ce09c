package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients send null for what they leave out: where the schema has a default, methods get the default, at every depth.
class RandomArgumentsTest {
    private final List<Map<String, Object>> received = new ArrayList<>();
    private final GraphQL graphql = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("""
                                    type Query { find(first: Int = 20, name: String, where: Where, all: [Where]): String }
                                    input Where { limit: Int = 7 text: String plain: Int part: Where parts: [Where!] many: [[Where]] }
                                    """),
                            RuntimeWiring.newRuntimeWiring()
                                    .type(
                                            "Query",
                                            type -> type.dataFetcher("find", environment -> {
                                                received.add(environment.getArguments());
                                                return "found";
                                            }))
                                    .build()))
            .instrumentation(new CancellingInstrumentation())
            .build();

    @ParameterizedTest
    @ValueSource(longs = {1041, 1042})
    void nullIsTheDefaultWhereThereIsOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            put(random, arguments, "first", random.nextInt(9));
            put(random, arguments, "name", "n");
            put(random, arguments, "where", where(random, 3));
            put(random, arguments, "all", wheres(random, 2));
            Map<String, Object> expected = completed(arguments, Map.of("first", 20));
            execute(arguments);
            assertThat(received.getLast()).as("seed %d, %s", seed, arguments).isEqualTo(expected);
        }
    }

    private void execute(Map<String, Object> variables) {
        ExecutionResult result = graphql.execute(
                ExecutionInput.newExecutionInput("query($first:Int,$name:String,$where:Where,$all:[Where])"
                                + "{find(first:$first,name:$name,where:$where,all:$all)}")
                        .variables(variables)
                        .build());
        assertThat(result.getErrors()).isEmpty();
    }

    /// Sometimes absent, sometimes null.
    private static void put(Random random, Map<String, Object> fields, String name, Object value) {
        int choice = random.nextInt(4);
        if (choice > 0) {
            fields.put(name, choice == 1 ? null : value);
        }
    }

    private static Map<String, Object> where(Random random, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(random, fields, "limit", random.nextInt(9));
        put(random, fields, "text", "t");
        put(random, fields, "plain", 1);
        if (depth > 0) {
            put(random, fields, "part", where(random, depth - 1));
            put(random, fields, "parts", List.of(where(random, depth - 1), where(random, depth - 1)));
            put(random, fields, "many", List.of(wheres(random, depth - 1), List.of()));
        }
        return fields;
    }

    private static List<Object> wheres(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(random.nextInt(4) == 0 ? null : where(random, depth));
        }
        return list;
    }

    /// With the default for a field that is absent or null.
    private static Map<String, Object> completed(Map<String, Object> fields, Map<String, Object> defaults) {
        Map<String, Object> completed = new LinkedHashMap<>();
        fields.forEach((name, value) -> completed.put(name, completed(value)));
        defaults.forEach((name, value) -> completed.merge(name, value, (given, ignored) -> given));
        return completed;
    }

    @SuppressWarnings("unchecked")
    private static Object completed(Object value) {
        return switch (value) {
            case Map<?, ?> map -> completed((Map<String, Object>) map, Map.of("limit", 7));
            case List<?> list -> {
                List<Object> completed = new ArrayList<>();
                list.forEach(element -> completed.add(completed(element)));
                yield completed;
            }
            case null -> null;
            default -> value;
        };
    }
}
