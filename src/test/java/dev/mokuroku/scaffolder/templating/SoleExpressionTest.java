package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoleExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ${{ values.port }} => 8080
            ${{ values.ratio }} => 1.5
            ${{ values.public }} => true
            ${{ values.nothing }} => null
            ${{ values.sizes }} => [3,1,2]
            ${{ values.owner }} => {"team":"core","lead":{"name":"Ada"}}
            ${{ [undefined, { a: undefined, b: 1 }] }} => [null,{"b":1}]
            ${{ values.sizes | sum }} => 6
            ${{ "5" }} => "5"
            ${{ 10 ** 20 }} => 100000000000000000000
            ${{ 1 / 0 }} => null
            {# c #}${{ values.port }} => 8080
            ${{- values.port -}} => 8080
            ${{ values.html | safe }} => "<b>'&\\"</b>"
            """)
    void keepsItsType(String source, String json) {
        assertThat(Templates.value(source)).hasToString(json.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            x${{ values.sizes }} => x3,1,2
            ${{ values.port }}${{ values.port }} => 80808080
            {% if true %}${{ values.port }}{% endif %} => 8080
            plain => plain
            """)
    void isTextWithAnythingAround(String source, String text) {
        JsonNode value = Templates.value(source);
        assertThat(value.isTextual()).isTrue();
        assertThat(value.asText()).isEqualTo(text);
    }

    @Test
    void isMissingIfUndefined() {
        assertThat(Templates.value("${{ values.missing }}").isMissingNode()).isTrue();
        assertThat(Templates.value("${{ values.port }} ").asText()).isEqualTo("8080 ");
        assertThat(Templates.value("").asText()).isEmpty();
    }
}
