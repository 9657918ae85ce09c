package dev.mokuroku.descriptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"b": [1.0, -0, 1e3, 1.10], "a": {"c": null}} | {"b":[1,0,1000,1.1],"a":{"c":null}}
                    [1e400, -1e400, 1e21]                         | [null,null,1.0E21]
                    9007199254740993                              | 9007199254740992
                    {"a": 1, "b": 2, "a": 3}                      | {"a":3,"b":2}
                    "\\u0000\\ud83d\\ude00"                       | "\\u0000😀"
                    true                                          | true
                    """)
    void readsAsJavaScriptDoes(String text, String json) {
        assertThat(parse(text)).hasToString(json);
    }

    @Test
    void readsLongNumbersInGoodTime() {
        assertThat(parse("9".repeat(5_000_000)).isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    ^^       | Unexpected end of JSON input
                    [1] []   | Unexpected non-whitespace character after JSON at line 1, column 5
                    {"a": x} | Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 7
                    """)
    void reportsWhatIsWrong(String text, String message) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> parse(text))
                .withMessage(message);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(parse("[".repeat(100) + "]".repeat(100)).isArray()).isTrue();
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> parse("[".repeat(1_000_000)));
    }

    private static JsonNode parse(String text) {
        return JsonText.parse(text, 100, () -> {});
    }
}
