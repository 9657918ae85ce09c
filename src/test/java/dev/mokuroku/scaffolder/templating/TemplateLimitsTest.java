package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates that mean harm end soon, with an error that says why.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TemplateLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for x in range(2000000) %}x{% endfor %}",
                "${{ range(0, 1 / 0) }}",
                "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}x{% endfor %}{% endfor %}{% endfor %}",
                "${{ values.tags[values.missing:] }}",
                "{% set l = [1] %}{% for i in range(40) %}{% set l = l.concat(l) %}{% endfor %}",
                "{% set l = [1] %}{% for i in range(40) %}{% set l = [l, l] %}{% endfor %}${{ l }}",
                "{% set l = [1] %}{% set x = l.push(l) %}${{ l.flat(100000) }}",
                "{% for i in values.tags %}{% set x = values.tags.push(i) %}{% endfor %}",
            })
    void stopTooMuchWork(String source) {
        assertThat(Templates.outcome(source)).startsWith("Template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% set s = 'x' %}{% for i in range(64) %}{% set s = s ~ s %}{% endfor %}",
                "{% set s = 'x' %}{% for i in range(64) %}{% set s = s + s %}{% endfor %}${{ s }}",
                "{% set s %}xxxxxxxxxx{% endset %}{% for i in range(64) %}{% set s %}${{ s }}${{ s }}{% endset %}{% endfor %}",
                "{% set s = 'xx' %}{% for i in range(64) %}{% set s = s | replace('x', s) %}{% endfor %}",
                "{% set s = 'xx' %}{% for i in range(64) %}{% set s = [s, s] | join(s) %}{% endfor %}",
                "{% set s = 'xx' %}{% for i in range(64) %}{% set s = s.replace(r/x/g, '$&$&$&') %}{% endfor %}",
                "{% set s = 'x' | center(16000000) %}{% for i in range(100) %}${{ s }}{% endfor %}",
                "${{ 'x' | center(10 ** 12) }}",
                "${{ 'a\\nb' | indent(10 ** 9) }}",
                "{% set s = 'x' | center(8000000) %}{% for i in range(100000) %}{% set y = s | upper %}{% endfor %}",
                "{% set s = 'x' | center(8000000) %}{% for i in range(100000) %}{% set y = s.indexOf('z') %}{% endfor %}",
                "${{ ('x' | center(9000000)) | list | length }}",
            })
    void stopTooLongTexts(String source) {
        assertThat(Templates.outcome(source)).startsWith("Template").contains("exceed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ ('a' | center(60)).replace(r/( +)+$/, 'x') ~ ('a'| center(80)).replace(r/( *)*b/, '') }}",
                "${{ r/^(a+)+$/.test(('a' | replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')) ~ '!') }}",
                "${{ r/(x|y|z)*q/.test('xyz' | center(3000000)) }}",
                "${{ (' x' | center(4000000)) | replace(r/(?:.|\\s)*?(?:.|\\s)*?#/g, '') }}",
                "${{ ('<a' | center(4000000)) | replace(' ', '<a') | striptags }}",
            })
    void stopRegexTraps(String source) {
        assertThat(Templates.outcome(source))
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).startsWith("Template"),
                        outcome -> assertThat(outcome).hasSizeLessThan(200));
    }

    @Test
    void stopDeepNesting() {
        assertThat(Templates.outcome("${{ " + "(".repeat(100_000) + " }}")).contains("nesting depth limit of 512");
        assertThat(Templates.outcome("${{ " + "not ".repeat(100_000) + "1 }}")).contains("nesting depth");
        assertThat(Templates.outcome("{% if 1 %}".repeat(10_000))).contains("nesting depth");
        assertThat(Templates.outcome("${{ 1" + " + 1".repeat(10_000) + " }}")).contains("nesting depth");
        assertThat(Templates.outcome("${{ a" + ".b".repeat(10_000) + " }}")).contains("nesting depth");
        assertThat(Templates.outcome("${{ a" + " | upper".repeat(10_000) + " }}"))
                .contains("nesting depth");
        assertThat(Templates.outcome("{% macro r() %}${{ r() }}{% endmacro %}${{ r() }}"))
                .isEqualTo("TemplateLimitError: Template evaluation exceeded the nesting depth limit of 512"
                        + " (observed 513) at line 1, column 20");
        assertThat(Templates.outcome("{% if 0 %}a" + "{% elif 0 %}b".repeat(10_000) + "{% else %}c{% endif %}"))
                .isEqualTo("c");
    }

    @Test
    void stopValuesThatHoldThemselves() {
        String cycle = "{% set l = [1] %}{% set x = l.push(l) %}";
        assertThat(Templates.outcome(cycle + "${{ l }}")).startsWith("Template");
        assertThat(Templates.outcome(cycle + "${{ l | dump }}")).startsWith("Template");
        assertThat(Templates.outcome(cycle + "${{ l | shout }}")).startsWith("Template");
        assertThat(Templates.outcome(cycle + "${{ l == 1 }}")).startsWith("Template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ values.constructor }}",
                "${{ values['__proto__'] }}",
                "${{ values.name.constructor.constructor('return 1')() }}",
                "${{ {}['const' ~ 'ructor'].name }}${{ x() }}",
                "${{ { __proto__: 1 } }}",
                "${{ { 'constructor': 1 } }}",
                "{% set prototype = 1 %}",
                "{% macro constructor() %}{% endmacro %}",
                "${{ values.hosts | sort(attribute='constructor') }}",
                "${{ values.hosts | join(',', '__proto__') }}",
                "${{ values.hosts | groupby('constructor') }}",
                "${{ 'x' | constructor }}",
                "${{ values.getClass() }}",
                "${{ values.name.getClass().forName('java.lang.Runtime') }}",
                "${{ process.env() }}",
                "${{ require('fs') }}",
                "${{ this.x() }}",
            })
    void refuseTricksWithPrototypesAndClasses(String source) {
        assertThat(Templates.outcome(source)).startsWith("TemplateRenderError: ");
    }

    @Test
    void refuseLongSourcesAndDeepValues() {
        assertThat(Templates.outcome("x".repeat(5_000_000))).contains("source code unit limit of 4194304");
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = deep;
        for (int depth = 0; depth < 1_000; depth++) {
            inner = inner.putObject("a");
        }
        CompiledTemplate template = Templates.ENGINE.compile("x", TemplateDialect.STANDARD);
        assertThatThrownBy(() -> template.render(deep)).isInstanceOf(TemplateException.class);
    }

    @Test
    void parseManyTagsInLinearTime() {
        String source = "{# c #}${{ 1 }}{% if 0 %}x{% endif %}$ { { # % ".repeat(40_000);
        long start = System.nanoTime();
        assertThat(Templates.outcome(source)).startsWith("1$ {");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void countCallsOfAddedFunctions() {
        TemplateEngine engine =
                new TemplateEngine(Map.of(), Map.of("f", arguments -> arguments.getFirst()), TemplateLimits.STANDARD);
        CompiledTemplate template =
                engine.compile("{% for i in range(5000) %}${{ f(i) }}{% endfor %}", TemplateDialect.STANDARD);
        assertThatThrownBy(() -> template.render(Templates.values()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("capability call limit of 4096");
    }
}
