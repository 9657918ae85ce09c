package dev.mokuroku.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryLimitsTest {
    private static final GraphQLConfig LIMITS = Settings.of(GraphQLConfig.class, Map.of());

    private static final GraphQLSchema SCHEMA = schema("""
            type Query { things(first: Int = 10): ThingConnection thing: Thing byId(ids: [ID!]!): [Thing] every: [Thing] }
            type Mutation { change: String }
            type ThingConnection { totalCount: Int nodes: [Thing!]! edges: [Edge!]! }
            type Edge { node: Thing }
            type Thing { name: String tags: [String] parts(first: Int, last: Int): ThingConnection owner: Thing }
            """);

    @Test
    void countsAFieldOnce() {
        assertThat(cost("{thing{name owner{name}}}")).isEqualTo(4);
    }

    @Test
    void countsWhatStandsBelowAPageAsOftenAsItIsLong() {
        assertThat(cost("{things(first:5){totalCount nodes{name}}}")).isEqualTo(1 + 1 + 1 + 5);
        assertThat(cost("{things(first:5){nodes{parts(first:3){nodes{name}}}}}"))
                .isEqualTo(2 + 5 * (2 + 3));
        assertThat(cost("{things(first:5){edges{node{name}}}}")).isEqualTo(2 + 5 * 2);
    }

    @Test
    void takesTheSchemasDefaultWhereNothingIsAskedFor() {
        assertThat(cost("{things{nodes{name}}}")).isEqualTo(2 + 10);
        assertThat(cost("{thing{parts{nodes{name}}}}")).isEqualTo(3 + 20);
        assertThat(cost("{every{name}}")).isEqualTo(1 + 10);
    }

    @Test
    void takesVariablesWithTheirDefaults() {
        String query = "query($n:Int=4){things(first:$n){nodes{name}}}";
        assertThat(cost(query)).isEqualTo(2 + 4);
        assertThat(QueryCost.of(plan(query), Map.of("n", 7), LIMITS).requested())
                .isEqualTo(2 + 7);
        String ids = "query($ids:[ID!]!){byId(ids:$ids){name}}";
        assertThat(QueryCost.of(plan(ids), Map.of("ids", List.of("a", "b")), LIMITS)
                        .requested())
                .isEqualTo(1 + 2);
    }

    @Test
    void countsTheFieldsDefaultForAVariableThatIsNull() {
        Map<String, Object> none = new java.util.HashMap<>();
        none.put("n", null);
        CostPlan plan = plan("query($n:Int=4){things(first:$n){nodes{name}}}");
        assertThat(QueryCost.of(plan, none, LIMITS).requested()).isEqualTo(2 + 10);
        assertThat(cost("{things(first:null){nodes{name}}}")).isEqualTo(2 + 10);
    }

    @Test
    void countsAMutationAsATenthOfWhatMayBeAsked() {
        assertThat(cost("mutation{a:change b:change}")).isEqualTo(2 * (10_000 + 1));
        assertRefused(
                () -> cost("mutation{...F} fragment F on Mutation{a:change b:change c:change d:change e:change "
                        + "f:change g:change h:change i:change j:change}"),
                Reason.COST);
    }

    @Test
    void countsFragmentsWhereTheyAreSpread() {
        assertThat(cost("{a:thing{...F} b:thing{...F ...on Thing{name}}} fragment F on Thing{name owner{name}}"))
                .isEqualTo(2 + 3 + 4);
    }

    @Test
    void refusesLargePagesWhereverTheyStand() {
        assertRefused(() -> cost("{things(first:101){totalCount}}"), Reason.PAGE_SIZE);
        assertRefused(() -> cost("{thing{parts(last:101){totalCount}}}"), Reason.PAGE_SIZE);
        assertRefused(
                () -> QueryCost.of(plan("query($n:Int){things(first:$n){totalCount}}"), Map.of("n", -1), LIMITS),
                Reason.PAGE_SIZE);
    }

    @Test
    void refusesWhatCostsTooMuchHoweverMuchItIs() {
        String nested =
                "{things(first:100){nodes{" + "parts(first:100){nodes{".repeat(8) + "name" + "}}".repeat(8) + "}}}";
        assertRefused(() -> cost(nested), Reason.COST);
    }

    @Test
    void measuresDocumentsOfManyFragmentsQuickly() {
        StringBuilder text = new StringBuilder("{thing{...F0}}");
        for (int i = 0; i < 200; i++) {
            text.append("fragment F%d on Thing{...F%d ...F%d}".formatted(i, i + 1, i + 1));
        }
        assertRefused(() -> check(text + "fragment F200 on Thing{name}"), Reason.FIELDS);
    }

    @Test
    void refusesTwoBracesTooManyByTheTextAlone() {
        QueryText.check("{a".repeat(21) + "}".repeat(21), LIMITS);
        assertRefused(() -> QueryText.check("{a".repeat(22) + "}".repeat(22), LIMITS), Reason.DEPTH);
    }

    @Test
    void countsNeitherStringsNorCommentsAsTokens() {
        QueryText.check("{a(b:\"" + "{ ".repeat(6_000) + "\\\"{\") #" + "{ ".repeat(6_000) + "\n}", LIMITS);
        QueryText.check("{a(b:\"\"\"" + "{ \" ".repeat(6_000) + "\"\"\")}", LIMITS);
        assertRefused(() -> QueryText.check("{" + "a ".repeat(5_000) + "}", LIMITS), Reason.TOKENS);
    }

    private static long cost(String query) {
        return QueryCost.of(plan(query), Map.of(), LIMITS).requested();
    }

    private static CostPlan plan(String query) {
        Document document = check(query);
        return CostPlanner.plan(
                SCHEMA,
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow());
    }

    private static Document check(String query) {
        Document document = Parser.parse(query);
        QueryShape.check(document, LIMITS);
        return document;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        QueryRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static GraphQLSchema schema(String text) {
        TypeDefinitionRegistry types = new SchemaParser().parse(text);
        return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
    }
}
