package dev.mokuroku.api.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CuttingTest {
    private final Cutting.Cut cut = new Cutting.Cut();
    private final List<String> fetched = new ArrayList<>();

    @Test
    void stopsAtTheNextField() {
        ExecutionResult result = execute("{a cut b}");
        assertThat(fetched).containsExactly("a", "cut");
        assertThat(result.getErrors()).isNotEmpty();
    }

    @Test
    void goesOnWhereItWasForgone() {
        assertThat(cut.forgo()).isTrue();
        ExecutionResult result = execute("{a cut b}");
        assertThat(fetched).containsExactly("a", "cut", "b");
        assertThat(result.getErrors()).isEmpty();
    }

    @Test
    void isDecidedOnce() {
        assertThat(cut.make()).isTrue();
        assertThat(cut.forgo()).isFalse();
        assertThat(cut.make()).isFalse();
        assertThat(cut.isMade()).isTrue();
    }

    @Test
    void takesNullForWhatHasADefaultAsNotGiven() {
        assertThat(execute("{sum(n:null)}").<Map<String, Object>>getData()).containsEntry("sum", "5");
        assertThat(execute("{sum(n:2)}").<Map<String, Object>>getData()).containsEntry("sum", "2");
        assertThat(execute("{of(in:{n:null list:[{n:null},{n:1}]})}").<Map<String, Object>>getData())
                .containsEntry("of", "{n=7, list=[{n=7}, {n=1}]}");
    }

    private ExecutionResult execute(String query) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("a", it -> fetch("a"))
                                .dataFetcher("b", it -> fetch("b"))
                                .dataFetcher("cut", it -> {
                                    cut.make();
                                    return fetch("cut");
                                })
                                .dataFetcher("sum", it -> String.valueOf(it.<Integer>getArgument("n")))
                                .dataFetcher("of", it -> String.valueOf(it.<Map<String, Object>>getArgument("in"))))
                .build();
        GraphQL graphql = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser()
                                        .parse(
                                                "type Query { a: String b: String cut: String sum(n: Int = 5): String of(in: In): String }"
                                                        + " input In { n: Int = 7 list: [In] }"),
                                wiring))
                .instrumentation(new Cutting())
                .build();
        return graphql.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(Cutting.Cut.class, cut))
                .build());
    }

    private String fetch(String name) {
        fetched.add(name);
        return name;
    }
}
