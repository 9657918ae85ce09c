package dev.mokuroku.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.CoercingParseLiteralException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonCoercingTest {
    private static final CoercedVariables VARIABLES =
            new CoercedVariables(Map.of("name", "Ann", "more", Map.of("k", List.of(1))));

    private final JsonCoercing coercing = new JsonCoercing();

    @Test
    void readsLiterals() {
        assertThat(literal("{a: \"x\", b: [1, 2.5, true, null], c: {d: 12345678901234567890}}"))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,2.5,true,null],\"c\":{\"d\":12345678901234567890}}");
        assertThat(literal("\"text\"")).isEqualTo("\"text\"");
    }

    @Test
    void readsVariablesWithinLiterals() {
        assertThat(literal("{a: $name, b: [$more], c: $none}"))
                .isEqualTo("{\"a\":\"Ann\",\"b\":[{\"k\":[1]}],\"c\":null}");
    }

    @Test
    void refusesNamesThatAreNoValues() {
        assertThatThrownBy(() -> literal("{a: NAME}")).isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void readsVariables() {
        assertThat(value(Map.of("a", Arrays.asList(1, null, "x")))).isEqualTo("{\"a\":[1,null,\"x\"]}");
        assertThat(value(true)).isEqualTo("true");
    }

    private String literal(String text) {
        Field field = (Field) Parser.parse("{ field(argument: %s) }".formatted(text))
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getSelectionSet()
                .getSelections()
                .getFirst();
        Value<?> value = field.getArguments().getFirst().getValue();
        return coercing.parseLiteral(value, VARIABLES, GraphQLContext.getDefault(), Locale.ROOT)
                .value()
                .toString();
    }

    private String value(Object input) {
        return coercing.parseValue(input, GraphQLContext.getDefault(), Locale.ROOT)
                .value()
                .toString();
    }
}
