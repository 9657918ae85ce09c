package dev.mokuroku.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Limits of the variables, which hold lists, objects and nulls within each other.
class RandomVariablesTest {
    private static final int MAX_ELEMENTS = 5;
    private static final String LONG_TEXT = "x".repeat(10_001);

    @ParameterizedTest
    @ValueSource(longs = {531, 532})
    void longListIsRefusedWhereverItIs(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> variables = object(random, 4, "short");
            boolean expected = longestList(variables) > MAX_ELEMENTS;
            assertThat(isRefused(() -> new ListSizeLimit(MAX_ELEMENTS).check(variables), Reason.LIST))
                    .as("seed %d, %s", seed, variables)
                    .isEqualTo(expected);
            refused += expected ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 900);
    }

    @ParameterizedTest
    @ValueSource(longs = {541})
    void longTextIsRefusedWhereverItIs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> variables = object(random, 4, random.nextBoolean() ? LONG_TEXT : "short");
            boolean expected = variables.toString().contains(LONG_TEXT);
            assertThat(isRefused(() -> VariableTextLimit.check(variables), Reason.TEXT))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static boolean isRefused(Runnable check, Reason reason) {
        try {
            check.run();
            return false;
        } catch (QueryRefusal refused) {
            assertThat(refused.reason()).isEqualTo(reason);
            return true;
        }
    }

    private static int longestList(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.values().stream()
                        .mapToInt(RandomVariablesTest::longestList)
                        .max()
                        .orElse(0);
            case Collection<?> list ->
                Math.max(
                        list.size(),
                        list.stream()
                                .mapToInt(RandomVariablesTest::longestList)
                                .max()
                                .orElse(0));
            case null, default -> 0;
        };
    }

    private static Map<String, Object> object(Random random, int depth, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.put("field" + i, value(random, depth, text));
        }
        return fields;
    }

    private static Object value(Random random, int depth, String text) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> text;
            case 3 -> object(random, depth - 1, text);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(MAX_ELEMENTS + 2); i > 0; i--) {
                    list.add(value(random, depth - 1, text));
                }
                yield list;
            }
        };
    }
}
