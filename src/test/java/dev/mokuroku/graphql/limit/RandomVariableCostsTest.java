package dev.mokuroku.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A query with variables costs what the same query costs with their values in its text, and is refused for the same.
class RandomVariableCostsTest {
    private static final GraphQLConfig LIMITS = Settings.of(
            GraphQLConfig.class, Map.of("mokuroku.graphql.max-cost", "3000", "mokuroku.graphql.max-aliases", "1000"));
    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
                    type Query { things(first: Int = 10): Things top(limit: Int = 3): [Thing] byId(ids: [ID!]!): [Thing] }
                    type Things { totalCount: Int nodes: [Thing!]! }
                    type Thing { name: String parts(first: Int, last: Int): Things links: [Thing] }
                    """), RuntimeWiring.MOCKED_WIRING);

    /// One query in both forms.
    private static final class Both {
        private final Random random;
        private final Map<String, Object> variables = new HashMap<>();
        private final StringBuilder definitions = new StringBuilder();
        private int aliases;

        Both(Random random) {
            this.random = random;
        }

        /// `name:$v1` and `name:7`, separated by a tab; sometimes neither.
        private String[] size(String name) {
            if (random.nextInt(4) == 0) {
                return new String[] {"", ""};
            }
            int size = random.nextInt(30) == 0 ? 101 + random.nextInt(9) : random.nextInt(12);
            String variable = "v" + variables.size() + definitions.length();
            if (random.nextInt(3) == 0) {
                definitions.append("$%s:Int=%d ".formatted(variable, size));
            } else {
                definitions.append("$%s:Int=99 ".formatted(variable));
                variables.put(variable, size);
            }
            return new String[] {"(%s:$%s)".formatted(name, variable), "(%s:%d)".formatted(name, size)};
        }

        private String[] ids() {
            int count = random.nextInt(5);
            String variable = "ids" + variables.size() + definitions.length();
            definitions.append("$%s:[ID!]! ".formatted(variable));
            variables.put(variable, Collections.nCopies(count, "a"));
            return new String[] {"(ids:$%s)".formatted(variable), "(ids:[%s])".formatted("\"a\",".repeat(count))};
        }

        private String[] query() {
            String[] selection = join("{", things(2), "}");
            return new String[] {
                definitions.isEmpty() ? selection[0] : "query(%s)%s".formatted(definitions, selection[0]), selection[1]
            };
        }

        private String[] things(int depth) {
            String[] fields = {"", ""};
            for (int i = random.nextInt(3); i >= 0; i--) {
                String alias = " f" + aliases++ + ":";
                String[] field = switch (random.nextInt(3)) {
                    case 0 -> join(alias + "things", size("first"), "{totalCount nodes{", thing(depth), "}}");
                    case 1 -> join(alias + "top", size("limit"), "{", thing(depth), "}");
                    default -> join(alias + "byId", ids(), "{", thing(depth), "}");
                };
                fields = join("", fields, "", field, "");
            }
            return fields;
        }

        private String[] thing(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                return new String[] {"name", "name"};
            }
            return random.nextBoolean()
                    ? join("parts", size(random.nextBoolean() ? "first" : "last"), "{nodes{", thing(depth - 1), "}}")
                    : join("links{", thing(depth - 1), "}");
        }

        /// Texts are the same in both forms.
        private static String[] join(Object... pieces) {
            StringBuilder withVariables = new StringBuilder();
            StringBuilder withValues = new StringBuilder();
            for (Object piece : pieces) {
                String[] both = piece instanceof String[] forms ? forms : new String[] {(String) piece, (String) piece};
                withVariables.append(both[0]);
                withValues.append(both[1]);
            }
            return new String[] {withVariables.toString(), withValues.toString()};
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {911, 912, 913})
    void variablesCostWhatTheirValuesCost(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            Both both = new Both(random);
            String[] forms = both.query();
            String expected = outcome(forms[1], Map.of());
            assertThat(outcome(forms[0], both.variables))
                    .as("seed %d, %s with %s", seed, forms[0], both.variables)
                    .isEqualTo(expected);
            refused += Character.isDigit(expected.charAt(0)) ? 0 : 1;
        }
        assertThat(refused).as("refused queries").isBetween(10, 390);
    }

    private static String outcome(String query, Map<String, Object> variables) {
        Document document = Parser.parse(query);
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        try {
            CostPlan plan = CostPlanner.plan(SCHEMA, document, operation);
            return String.valueOf(QueryCost.of(plan, variables, LIMITS).requested());
        } catch (QueryRefusal refused) {
            return refused.reason().name();
        }
    }
}
