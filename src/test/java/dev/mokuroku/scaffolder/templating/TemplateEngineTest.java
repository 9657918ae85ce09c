package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {
    @Test
    void addsFunctionsForOneRun() {
        TemplateEngine run = Templates.ENGINE.withGlobals(Map.of("failure", arguments -> BooleanNode.TRUE));
        assertThat(run.compile("${{ failure() }}", TemplateDialect.STANDARD).value(Templates.values()))
                .isEqualTo(BooleanNode.TRUE);
        assertThat(run.compile("${{ twice('a') }}", TemplateDialect.STANDARD).render(Templates.values()))
                .isEqualTo("aa");
        assertThatThrownBy(() -> Templates.render("${{ failure() }}")).isInstanceOf(TemplateException.class);
    }

    @Test
    void rendersOneTemplateInManyThreads() {
        CompiledTemplate template = Templates.ENGINE.compile(
                "{% set l = values.tags %}{% for i in range(50) %}{% set x = l.push(i) %}{% endfor %}${{ l.length }}",
                TemplateDialect.STANDARD);
        List<String> texts = IntStream.range(0, 200)
                .parallel()
                .mapToObj(index -> template.render(Templates.values()))
                .distinct()
                .toList();
        assertThat(texts).containsExactly("53");
    }

    @Test
    void leavesTheValuesAsTheyAre() {
        ObjectNode values = Templates.values();
        Templates.ENGINE
                .compile("${{ values.tags.push('x') }}${{ values.tags.sort() }}", TemplateDialect.STANDARD)
                .render(values);
        assertThat(values).isEqualTo(Templates.values());
    }

    @Test
    void keepsDialectsApart() {
        assertThat(Templates.render("{{ values.name }}")).isEqualTo("{{ values.name }}");
        assertThat(Templates.render("{{ values.name }}", Templates.COOKIECUTTER))
                .isEqualTo("shop");
    }
}
