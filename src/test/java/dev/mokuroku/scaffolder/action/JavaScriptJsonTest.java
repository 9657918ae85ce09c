package dev.mokuroku.scaffolder.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JavaScriptJsonTest {
    @Test
    void indentsByTwoBlanks() throws IOException {
        assertThat(JavaScriptJson.indented(read("""
                        {"b": [1.0, {"c": []}], "a": {}, "n": 1e21, "e": null, "f": 1.50, "h": 12345678901}"""))).isEqualTo("""
                        {
                          "b": [
                            1,
                            {
                              "c": []
                            }
                          ],
                          "a": {},
                          "n": 1e+21,
                          "e": null,
                          "f": 1.5,
                          "h": 12345678901
                        }""");
    }

    @Test
    void sortsKeysOnOneLine() throws IOException {
        assertThat(JavaScriptJson.sorted(read("""
                        {"b": {"d": 1, "c": null}, "a": "x\\n"}"""))).isEqualTo("{\"a\":\"x\\n\",\"b\":{\"c\":null,\"d\":1}}");
    }

    @Test
    void escapesWhatCannotBeShown() throws IOException {
        assertThat(JavaScriptJson.indented(read("\"\\u001b[32m \\\"\\\\ \\n\\t \\ud800 \\ud83d\\udc0e ž\"")))
                .isEqualTo("\"\\u001b[32m \\\"\\\\ \\n\\t \\ud800 \uD83D\uDC0E ž\"");
    }

    private static JsonNode read(String json) throws IOException {
        return PlainJson.MAPPER.readTree(json);
    }
}
