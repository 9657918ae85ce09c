package dev.mokuroku.scorecard.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenRefsTest {
    private static final EntityRef HIDDEN = EntityRef.parse("component:secret/a");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ["component:default/b", "component:secret/a"] | ["component:default/b"]
            {"component:secret/a": "x", "b": "component:secret/a", "c": "d"} | {"c": "d"}
            "uses Component:Secret/A today" | null
            {"a": [{"b": "component:secret/a"}]} | {"a": [{}]}
            "12:30" | "12:30"
            17 | 17
            """)
    void removesTextsThatNameHiddenEntities(String value, String expected) throws JsonProcessingException {
        assertThat(HiddenRefs.remove(json(value), HIDDEN::equals)).isEqualTo(json(expected));
    }

    @Test
    void collectsAllReferences() throws JsonProcessingException {
        Set<EntityRef> refs = new HashSet<>();
        HiddenRefs.collect(json("""
                {"component:secret/a": ["api:default/b and group:default/c", 1], "x": {"y": "user:default/d"}}"""), refs);
        assertThat(refs).extracting(EntityRef::name).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return PlainJson.MAPPER.readTree(text);
    }
}
