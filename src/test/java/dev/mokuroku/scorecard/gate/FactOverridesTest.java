package dev.mokuroku.scorecard.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactOverridesTest {
    private static final Map<String, FactDefinition> DEFINITIONS = Arrays.stream(FactType.values())
            .collect(Collectors.toMap(
                    FactOverridesTest::nameOf, type -> new FactDefinition(nameOf(type), type, "A fact.", "a test")));

    private final FactOverrides overrides = new FactOverrides(DEFINITIONS, Instant.EPOCH);

    private static String nameOf(FactType type) {
        return "t." + type.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void readsValuesByTheTypesOfTheFacts() throws JsonProcessingException {
        Map<String, FactValue> values = parse("""
                {"t.boolean": true, "t.integer": 3, "t.number": 2, "t.text": "x", "t.time": "2026-03-01T12:00:00+01:00",
                 "t.texts": ["a", "b"], "t.text_map": {"a": "b"}}""");
        assertThat(values)
                .hasSize(7)
                .allSatisfy((name, value) -> assertThat(value.source()).isEqualTo("request"));
        assertThat(value(values, "t.boolean")).isEqualTo(true);
        assertThat(value(values, "t.integer")).isEqualTo(3L);
        assertThat(value(values, "t.number")).isEqualTo(2.0);
        assertThat(value(values, "t.time")).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(value(values, "t.texts")).isEqualTo(List.of("a", "b"));
        assertThat(value(values, "t.text_map")).isEqualTo(Map.of("a", "b"));
    }

    private static Object value(Map<String, FactValue> values, String name) {
        FactValue value = values.get(name);
        return value == null ? "missing" : value.value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"t.boolean": "true"} | facts.t.boolean must be true or false but is 'true'
            {"t.integer": 1.5} | facts.t.integer must be a whole number
            {"t.integer": 99999999999999999999} | facts.t.integer must be a whole number
            {"t.number": "1"} | facts.t.number must be a number
            {"t.time": "yesterday"} | facts.t.time must be a time with its offset
            {"t.texts": [1]} | facts.t.texts must be a list
            {"t.text_map": {"a": 1}} | facts.t.text_map must be an object
            {"t.json": {}} | facts.t.json must be left out
            {"t.missing": 1} | facts.t.missing is not a fact of this server
            {"t.bolean": true} | facts.t.bolean is not a fact of this server; did you mean t.boolean?
            [1] | facts must be an object
            """)
    void refusesOtherValues(String json, String message) {
        assertThatThrownBy(() -> parse(json)).hasMessageStartingWith(message);
    }

    private Map<String, FactValue> parse(String json) throws JsonProcessingException {
        return overrides.parse(PlainJson.MAPPER.readTree(json));
    }
}
