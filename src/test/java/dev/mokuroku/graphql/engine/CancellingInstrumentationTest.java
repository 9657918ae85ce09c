package dev.mokuroku.graphql.engine;

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

class CancellingInstrumentationTest {
    private final CancellingInstrumentation.Cancellation cut = new CancellingInstrumentation.Cancellation();
    private final List<String> fetched = new ArrayList<>();

    @Test
    void stopsAtTheNextField() {
        ExecutionResult result = execute("{a cut b}");
        assertThat(fetched).containsExactly("a", "cut");
        assertThat(result.getErrors()).isNotEmpty();
    }

    @Test
    void goesOnWhereItWasForgone() {
        assertThat(cut.disarm()).isTrue();
        ExecutionResult result = execute("{a cut b}");
        assertThat(fetched).containsExactly("a", "cut", "b");
        assertThat(result.getErrors()).isEmpty();
    }

    @Test
    void isDecidedOnce() {
        assertThat(cut.cancel()).isTrue();
        assertThat(cut.disarm()).isFalse();
        assertThat(cut.cancel()).isFalse();
        assertThat(cut.isCancelled()).isTrue();
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
                                    cut.cancel();
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
                .instrumentation(new CancellingInstrumentation())
                .build();
        return graphql.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(CancellingInstrumentation.Cancellation.class, cut))
                .build());
    }

    private String fetch(String name) {
        fetched.add(name);
        return name;
    }
}
