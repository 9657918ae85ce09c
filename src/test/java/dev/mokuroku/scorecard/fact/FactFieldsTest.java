package dev.mokuroku.scorecard.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.PlainJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactFieldsTest {
    private final FactFields<String> fields = new FactFields<String>("a test")
            .add("test.length", FactType.INTEGER, "Length.", String::length)
            .add("test.share", FactType.NUMBER, "Share.", text -> 1)
            .add("test.text", FactType.TEXT, "Text.", text -> text)
            .add("test.texts", FactType.TEXTS, "Texts.", text -> List.of(text, 7))
            .add("test.map", FactType.TEXT_MAP, "Map.", text -> Map.of("key", text))
            .add("test.unknown", FactType.BOOLEAN, "Unknown.", text -> null);

    @Test
    void valuesHaveTheJavaTypesOfTheirFacts() {
        assertThat(read("abc", "test.length", "test.share", "test.text", "test.texts", "test.map"))
                .isEqualTo(Map.of(
                        "test.length",
                        3L,
                        "test.share",
                        1.0,
                        "test.text",
                        "abc",
                        "test.texts",
                        List.of("abc", "7"),
                        "test.map",
                        Map.of("key", "abc")));
    }

    @Test
    void leavesOutWhatIsUnknownOrWasNotAskedFor() {
        assertThat(read("abc", "test.unknown", "test.text", "other.text")).containsOnlyKeys("test.text");
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        String emoji = "\uD83D\uDE00";
        assertThat(read("x".repeat(20_000), "test.text")).containsEntry("test.text", "x".repeat(16_384));
        assertThat(read("x".repeat(16_383) + emoji, "test.text")).containsEntry("test.text", "x".repeat(16_383));
    }

    @Test
    void definitionsNameTheOrigin() {
        assertThat(fields.definitions())
                .first()
                .isEqualTo(new FactDefinition("test.length", FactType.INTEGER, "Length.", "a test"));
    }

    @Test
    void jsonBecomesLongsAndDoublesWithoutNulls() throws Exception {
        var json = PlainJson.MAPPER.readTree("""
                {"a": 1, "b": 1.5, "c": null, "d": [1, null, "x"], "e": {"f": true}, "g": 99999999999999999999}""");
        assertThat(JsonFacts.objectOf(json))
                .isEqualTo(Map.of("a", 1L, "b", 1.5, "d", List.of(1L, "x"), "e", Map.of("f", true), "g", 1e20));
        assertThat(JsonFacts.textMapOf(json)).isEqualTo(Map.of("a", "1", "b", "1.5", "g", "99999999999999999999"));
    }

    private Map<String, Object> read(String subject, String... names) {
        Map<String, Object> values = new HashMap<>();
        fields.read(subject, Set.of(names), values::put);
        return values;
    }
}
