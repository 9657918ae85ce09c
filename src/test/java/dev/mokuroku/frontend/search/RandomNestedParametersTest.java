package dev.mokuroku.frontend.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters in every form that JavaScript's `qs` writes and reads.
class RandomNestedParametersTest {
    private static final List<String> FIELDS = List.of("kind", "metadata.name", "spec.type", "x-y", "0");

    @ParameterizedTest
    @ValueSource(longs = {871, 872})
    void objectReadsAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Map<String, List<String>> parameters =
                    new LinkedHashMap<>(Map.of("term", List.of("a"), "filtersx", List.of("b")));
            for (String field : FIELDS) {
                if (random.nextBoolean()) {
                    List<String> values = values(random);
                    fields.put(field, values);
                    parameters.putAll(written("filters[%s]".formatted(field), values, random.nextInt(3)));
                }
            }
            assertThat(new NestedParameters(parameters).object("filters"))
                    .as("seed %d, %s", seed, parameters)
                    .isEqualTo(fields);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {881})
    void listReadsAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            List<String> values = values(random);
            Map<String, List<String>> parameters =
                    new LinkedHashMap<>(Map.of("typesx", List.of("b"), "types[a]", List.of("c")));
            parameters.putAll(written("types", values, random.nextInt(3)));
            assertThat(new NestedParameters(parameters).list("types"))
                    .as("seed %d, %s", seed, parameters)
                    .isEqualTo(values);
        }
    }

    /// Repeated, with empty brackets, or with indexes, which may be more than ten.
    private static Map<String, List<String>> written(String name, List<String> values, int form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String parameter = form == 0 ? name : form == 1 ? name + "[]" : "%s[%d]".formatted(name, i);
            parameters.computeIfAbsent(parameter, ignored -> new ArrayList<>()).add(values.get(i));
        }
        return parameters;
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(14); i >= 0; i--) {
            values.add("v" + random.nextInt(100));
        }
        return values;
    }
}
