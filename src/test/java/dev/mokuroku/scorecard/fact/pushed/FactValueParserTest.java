package dev.mokuroku.scorecard.fact.pushed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.FactType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactValueParserTest {
    @Test
    void valuesSurviveTheTable() throws JsonProcessingException {
        expect(FactType.BOOLEAN, "true", true);
        expect(FactType.INTEGER, "7", 7L);
        expect(FactType.INTEGER, "7.0", 7L);
        expect(FactType.NUMBER, "7", 7.0);
        expect(FactType.NUMBER, "-1.5", -1.5);
        expect(FactType.TEXT, "\"a\"", "a");
        expect(FactType.TIME, "\"2026-03-01T13:30:00+01:00\"", Instant.parse("2026-03-01T12:30:00Z"));
        expect(FactType.TEXTS, "[\"a\", \"b\"]", List.of("a", "b"));
        expect(FactType.TEXT_MAP, "{\"a\": \"b\"}", Map.of("a", "b"));
    }

    @Test
    void valuesOfAnotherTypeAreRefusedByName() throws JsonProcessingException {
        refused(FactType.BOOLEAN, "\"true\"", "values.x must be true or false but is \"true\"");
        refused(FactType.INTEGER, "1.5", "values.x must be a whole number but is 1.5");
        refused(FactType.INTEGER, "99999999999999999999", "values.x must be a whole number");
        refused(FactType.NUMBER, "\"1\"", "values.x must be a number");
        refused(FactType.NUMBER, "1e999", "values.x must be a number");
        refused(FactType.TEXT, "1", "values.x must be a text but is 1");
        refused(FactType.TIME, "\"yesterday\"", "values.x must be a time with its offset");
        refused(FactType.TEXTS, "[1]", "values.x[0] must be a text");
        refused(FactType.TEXT_MAP, "{\"a\": {}}", "values.x.a must be a text");
        refused(FactType.TEXT, "null", "values.x must be a text but is null");
        refused(FactType.TEXT, "\"a\\u0000\"", "values.x must not contain the character NUL");
        refused(FactType.TEXT_MAP, "{\"a\\u0000\": \"\"}", "values.x must not contain the character NUL");
    }

    @Test
    void largeValuesAreRefused() throws JsonProcessingException {
        String large = "x".repeat(1 << 20);
        assertThatThrownBy(() -> FactValueParser.store(FactType.TEXT, TextNode.valueOf(large), "values.x"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("values.x must have at most 16,384 characters but has 1,048,576");
        refused(FactType.TEXTS, "[\"%s\"]".formatted("x".repeat(16_385)), "at most 16,384 characters");
        refused(FactType.TEXTS, "[" + "\"12345678901234567890\",".repeat(999) + "\"\"]", "16,384 characters in all");
        refused(FactType.TEXTS, "[" + "\"\",".repeat(1_000) + "\"\"]", "at most 1,000 elements but has 1,001");
    }

    @Test
    void aValueThatWasStoredWithAnotherTypeIsUnknown() {
        assertThat(FactValueParser.load(FactType.INTEGER, TextNode.valueOf("7")))
                .isEmpty();
        assertThat(FactValueParser.load(FactType.TIME, TextNode.valueOf("7"))).isEmpty();
    }

    private static void expect(FactType type, String json, Object value) throws JsonProcessingException {
        JsonNode stored = PlainJson.MAPPER.readTree(FactValueParser.store(type, json(json), "values.x"));
        assertThat(FactValueParser.load(type, stored)).contains(value);
    }

    private static void refused(FactType type, String json, String message) throws JsonProcessingException {
        JsonNode value = json(json);
        assertThatThrownBy(() -> FactValueParser.store(type, value, "values.x"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    private static JsonNode json(String json) throws JsonProcessingException {
        return PlainJson.MAPPER.readTree(json);
    }
}
