package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {% for x in values.tags %}${{ loop.index }}${{ x }} {% endfor %} => `1web 2api 3Batch `
            {% for k, v in values.owner %}${{ k }};{% endfor %} => team;lead;
            {% for a, b in [[1, 2], [3, 4]] %}${{ a + b }} {% endfor %} => `3 7 `
            {% for x in values.none %}x{% else %}nothing{% endfor %} => nothing
            {% for x in values.missing %}x{% else %}nothing{% endfor %} => nothing
            {% for x in values.owner %}x{% endfor %} => ``
            {% for c in "ab" %}${{ c }}.{% endfor %} => a.b.
            {% for i in range(2, 10, 3) %}${{ i }}{% endfor %} => 258
            {% for x in values.tags if values.public %}${{ x }}{% endfor %} => webapiBatch
            {% set s = 0 %}{% for x in values.sizes %}{% set s = s + x %}{% endfor %}${{ s }} => 6
            {% for x in [1] %}{% set q = x %}{% endfor %}[${{ q }}] => []
            {% if true %}{% set q = 1 %}{% endif %}[${{ q }}] => [1]
            {% set a, b = 2 %}${{ a }}${{ b }} => 22
            {% set t %}x ${{ values.name }}{% endset %}[${{ t }}] => [x shop]
            {% if values.private %}1{% elif values.port > 80 %}2{% else %}3{% endif %} => 2
            {% if [] %}yes{% endif %}{% if {} %}yes{% endif %}{% if "" %}no{% endif %} => yesyes
            {% switch values.port %}{% case 80 %}a{% case 8080 %}b{% default %}c{% endswitch %} => b
            {% switch 1 %}{% case 1 %}{% case 2 %}two{% endswitch %} => two
            {% filter upper %}a{% if true %}b{% endif %}{% endfilter %} => AB
            {% block x %}in ${{ values.name }}{% endblock %} => in shop
            {% raw %}${{ a }}{% endraw %}|{% verbatim %}{% if %}{% endverbatim %} => `${{ a }}|{% if %}`
            a{# gone #}b{#- gone -#} c => abc
            {{ x }} ${ y } $${{ 1 }} => `{{ x }} ${ y } $1`
            {% set c = cycler("odd", "even") %}${{ c.next() }}${{ c.next() }}${{ c.next() }} => oddevenodd
            {% set j = joiner("-") %}${{ j() }}a${{ j() }}b => a-b
            """)
    void print(String source, String printed) {
        assertThat(Templates.render(source)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {% macro m(a, b=2) %}<${{ a }}:${{ b }}>{% endmacro %}${{ m(1) }}${{ m(1, 3) }}${{ m(b=5, a=4) }} => <1:2><1:3><4:5>
            {% macro m(a) %}${{ a }}{% endmacro %}[${{ m() }}] => []
            {% macro m() %}(${{ caller() }}){% endmacro %}{% call m() %}in ${{ values.name }}{% endcall %} => (in shop)
            {% macro m() %}${{ caller(1) }}${{ caller(2) }}{% endmacro %}{% call(x) m() %}<${{ x }}>{% endcall %} => <1><2>
            {% macro r(n) %}${{ n }}{% if n > 0 %}${{ r(n - 1) }}{% endif %}{% endmacro %}${{ r(3) }} => 3210
            {% macro a() %}${{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}${{ a() }} => B
            {% macro m() %}${{ y }}{% endmacro %}{% set y = 3 %}${{ m() }} => 3
            {% macro m() %}{% set q = 5 %}{% endmacro %}${{ m() }}[${{ q }}] => []
            {% macro m() %}<{% endmacro %}${{ m() | escape }} => <
            """)
    void callMacros(String source, String printed) {
        assertThat(Templates.render(source)).isEqualTo(printed);
    }

    @Test
    void keepBlanksUnlessTheDialectDropsThem() {
        String source = "  {% if true %}\n  a\n  {% endif %}\nb\n";
        assertThat(Templates.render(source)).isEqualTo("  \n  a\n  \nb\n");
        assertThat(Templates.render(source, new TemplateDialect(false, true, false)))
                .isEqualTo("    a\n  b\n");
        assertThat(Templates.render(source, new TemplateDialect(false, false, true)))
                .isEqualTo("\n  a\n\nb\n");
        assertThat(Templates.render(source, new TemplateDialect(false, true, true)))
                .isEqualTo("  a\nb\n");
    }

    @Test
    void dropBlanksNextToADash() {
        assertThat(Templates.render("a \n {%- if true -%} \n b \n {%- endif -%} \n c ${{- 1 -}} d"))
                .isEqualTo("abc1d");
    }

    @Test
    void keepLineEndsOfWindowsAndByteOrderMarks() {
        assertThat(Templates.render("\ufeffa\r\n${{ values.name }}\r\n")).isEqualTo("\ufeffa\r\nshop\r\n");
        assertThat(Templates.render("{% if true %}\r\nx{% endif %}", new TemplateDialect(false, true, false)))
                .isEqualTo("x");
    }

    @Test
    void readCookiecutterTemplates() {
        assertThat(Templates.render("{{ cookiecutter.name }} ${{ x }}", Templates.COOKIECUTTER))
                .isEqualTo("shop $");
        assertThat(Templates.render("{{ True }}|{{ None }}|{{ False or 1 }}", Templates.COOKIECUTTER))
                .isEqualTo("true||1");
        assertThat(Templates.render(
                        "{% for k, v in cookiecutter.owner.items() %}{{ k }};{% endfor %}", Templates.COOKIECUTTER))
                .isEqualTo("team;lead;");
        assertThat(Templates.render("{{ cookiecutter.sizes | jsonify }}", Templates.COOKIECUTTER))
                .isEqualTo("[3,1,2]");
        assertThat(Templates.render("{{ cookiecutter.tags.count('web') }}", Templates.COOKIECUTTER))
                .isEqualTo("1");
    }
}
