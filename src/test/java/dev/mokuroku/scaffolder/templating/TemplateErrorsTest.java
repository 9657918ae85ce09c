package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateErrorsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ${{ values.name => 1, column 1: Unterminated variable tag
            ${{ }} => 1, column 5: Unexpected expression token at end of input
            ${{ 1 + }} => 1, column 9: Unexpected expression token at end of input
            ${{ values. }} => 1, column 13: Expected name, received end of input
            ${{ a b }} => 1, column 7: Expected eof, received "b"
            ${{ a && b }} => 1, column 7: Unexpected character "&"
            ${{ 1e3 }} => 1, column 5: Invalid numeric literal
            ${{ .5 }} => 1, column 5: Invalid numeric literal
            ${{ [1,] }} => 1, column 8: Unexpected expression token "]"
            ${{ r/(/ }} => 1, column 5: Invalid regular-expression literal
            {% if true %}x => 1, column 1: Missing endif tag
            {% endif %} => 1, column 1: Unexpected "endif" tag without a matching opening tag
            {% for x of y %}{% endfor %} => 1, column 1: For tag requires an in expression
            {% iff x %} => 1, column 1: Unknown template tag "iff"; did you mean "if"?
            {% include "x" %} => 1, column 1: Unsupported template-loading tag "include"
            {% set o.a = 2 %} => 1, column 9: Expected eof, received "."
            {# never closed => 1, column 1: Unterminated comment tag
            {% raw %}x => 1, column 1: Missing "endraw" tag
            {% block a %}{% endblock %}{% block a %}{% endblock %} => `1, column 28: Block "a" is declared more than once; the first declaration is at line 1, column 1`
            """)
    void namePlaceOfWrongSyntax(String source, String error) {
        assertThat(Templates.outcome(source)).isEqualTo("TemplateRenderError: Template error at line " + error);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ${{ values.name | uper }} => 1, column 19: Unknown template filter "uper"; did you mean "upper"?
            ${{ values.name | shoutt }} => 1, column 19: Unknown template filter "shoutt"; did you mean "shout"?
            ${{ 1 is evenn }} => 1, column 10: Unknown template test "evenn"; did you mean "even"?
            ${{ 3 is divisibleby }} => 1, column 10: Template test divisibleby requires 1 positional argument
            ${{ 5 | upper }} => `1, column 9: Filter "upper" failed for number input: Filter input must be a string`
            ${{ null | string }} => `1, column 12: Filter "string" failed for null input: string requires a value`
            ${{ values.name | fails }} => `1, column 19: Template filter "fails" failed: no such host`
            ${{ values.name.match("s") }} => 1, column 17: Template value "values.name.match" resolved to undefined and cannot be called
            ${{ values.port() }} => 1, column 12: Template value "values.port" resolved to number and cannot be called
            ${{ values.name.split(1, 2, 3) }} => 1, column 17: Template intrinsic split requires 0 to 2 positional arguments
            ${{ 1 in 5 }} => 1, column 5: Membership requires an array, record, or string
            ${{ range }} => 1, column 1: Callable values cannot be coerced
            """)
    void namePlaceOfFailure(String source, String error) {
        assertThat(Templates.outcome(source)).isEqualTo("TemplateRenderError: Template error at line " + error);
    }

    @Test
    void countLines() {
        assertThat(Templates.outcome("a\nb\n  ${{ values.name |\n  nope }}")).contains("at line 4, column 3:");
    }

    @Test
    void escapeControlCharactersOfTemplates() {
        assertThat(Templates.outcome("${{ x | default(\"\u001b[31m\").nope() }}"))
                .doesNotContain("\u001b");
        assertThat(Templates.outcome("{% " + "x".repeat(3_000) + " %}")).hasSizeLessThan(400);
    }
}
