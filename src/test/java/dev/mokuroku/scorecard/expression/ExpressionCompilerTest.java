package dev.mokuroku.scorecard.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCompilerTest {
    private static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

    private final Map<String, FactDefinition> definitions = List.of(
                    fact("entity.spec", FactType.JSON),
                    fact("entity.tags", FactType.TEXTS),
                    fact("entity.annotations", FactType.TEXT_MAP),
                    fact("repo.has_readme", FactType.BOOLEAN),
                    fact("repo.open_issues", FactType.INTEGER),
                    fact("repo.share", FactType.NUMBER),
                    fact("repo.language", FactType.TEXT),
                    fact("repo.pushed_at", FactType.TIME))
            .stream()
            .collect(Collectors.toMap(FactDefinition::name, Function.identity()));

    private final Map<String, FactValue> facts = new HashMap<>(Map.of(
            "entity.spec",
            FactValue.of(Map.of("type", "service", "replicas", 3, "ports", List.of(80, 443))),
            "entity.tags",
            FactValue.of(List.of("java", "public", "java")),
            "entity.annotations",
            FactValue.of(Map.of("acme.com/tier", "1")),
            "repo.open_issues",
            FactValue.of(7L),
            "repo.share",
            FactValue.of(0.5),
            "repo.language",
            FactValue.of("Java"),
            "repo.pushed_at",
            FactValue.of(Instant.parse("2026-03-01T23:59:00Z"))));

    private final ExpressionCompiler compiler = new ExpressionCompiler(definitions);

    private static FactDefinition fact(String name, FactType type) {
        return new FactDefinition(name, type, "A fact.", "a test");
    }

    private ExpressionResult evaluate(String expression) {
        return compiler.compile(expression, ResultType.BOOLEAN).evaluate(new ExpressionFacts(facts, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repo.open_issues < 10 && repo.share == 0.5",
                "repo.open_issues > 6.5",
                "entity.spec.type == 'service'",
                "entity.spec.replicas >= 2 && entity.spec.ports[1] == 443",
                "has(entity.spec.type) && !has(entity.spec.lifecycle)",
                "entity.annotations['acme.com/tier'] == '1' && 'acme.com/tier' in entity.annotations",
                "repo.language.matches('^[JK]') && repo.language.lower() == 'java' && repo.language.contains('av')",
                "count(entity.tags, 'java') == 2",
                "entity.tags.count(tag, tag.startsWith('p')) == 1",
                "entity.tags.exists(tag, tag == 'public') && entity.tags.all(tag, size(tag) > 3)",
                "daysSince(repo.pushed_at) == 9",
                "today - repo.pushed_at > duration('24h') && repo.pushed_at < date('2026-03-02')",
                "versionAtLeast('1.10.0', '1.9.2', 'npm') && !versionAtLeast('1.10.0-rc.1', '1.10.0', 'npm')",
                "inVersionRange('1.5.0', 'vers:npm/>=1.2|<2') && !inVersionRange('nonsense', 'vers:npm/>=1.2|<2')",
                "coverage.percent > 80.0 || true",
                "repo.has_readme || repo.open_issues == 7"
            })
    void givesTrue(String expression) {
        assertThat(evaluate(expression)).isEqualTo(new ExpressionResult.Value(true));
    }

    @Test
    void readsTheFactsThatItNames() {
        CompiledExpression compiled = compiler.compile(
                "entity.tags.exists(t, t == repo.language) && coverage.percent > 1", ResultType.BOOLEAN);
        assertThat(compiled.facts()).containsExactly("coverage.percent", "entity.tags", "repo.language");
        assertThat(compiled.undefined()).containsExactly("coverage.percent");
        assertThat(compiled.readsClock()).isFalse();
        assertThat(compiler.compile("daysSince(repo.pushed_at)", ResultType.NUMBER)
                        .readsClock())
                .isTrue();
    }

    @Test
    void isUnknownWhereAMissingFactDecides() {
        assertThat(evaluate("repo.has_readme && repo.open_issues == 7"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("repo.has_readme")));
        assertThat(evaluate("coverage.percent > 80.0 && repo.has_readme"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("coverage.percent", "repo.has_readme")));
        assertThat(evaluate("repo.has_readme && repo.open_issues > 100")).isEqualTo(new ExpressionResult.Value(false));
        facts.remove("entity.spec");
        assertThat(evaluate("entity.spec.type == 'service'"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("entity.spec")));
        facts.remove("entity.tags");
        assertThat(evaluate("entity.tags.exists(t, t == 'x')"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("entity.tags")));
        facts.remove("repo.pushed_at");
        assertThat(evaluate("daysSince(repo.pushed_at) < 9"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("repo.pushed_at")));
    }

    @Test
    void isUnknownAfterTheTimeToLiveOfAFact() {
        facts.put("repo.open_issues", new FactValue(7L, NOW, null, null, NOW));
        assertThat(evaluate("repo.open_issues == 7"))
                .isEqualTo(new ExpressionResult.Unknown(Set.of("repo.open_issues")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "repo.has_readmee | line 1, column 1: there is no fact repo.has_readmee; did you mean repo.has_readme?",
                "true && todya > today | line 1, column 9: there is no fact todya; did you mean today?",
                "repo.open_issues.x == 1 | line 1, column 17: type 'int' does not support field selection",
                "repo.language > 3 | no matching overload",
                "repo.open_issues | line 1, column 1: the expression must give true or false, but gives int",
                "has(repo.has_readme) | has() is for the keys of maps",
                "1 + | line 1, column",
                "'a' + 'b' == 'ab' | no matching overload",
                "[1] + [2] == [1, 2] | no matching overload",
                "[1, 2].map(x, x * 2) == [2, 4] | line 1, column 11: map() is left out; exists(), all()",
                "size(entity.tags.filter(x, x == 'a')) > 0 | filter() is left out",
                "daysSince('2026-01-01') > 3 | no matching overload for 'daysSince'",
                "repo.language = 'java' | write == to compare",
                "today > date('2026-13-01') | the date must be written as 2026-12-31 but is '2026-13-01'",
                "versionAtLeast(repo.language, '1', 'npn') | versionAtLeast() names the unknown version type \"npn\"",
                "versionAtLeast(repo.language, 'x y', 'npm') | versionAtLeast() compares with \"x y\", which is no version",
                "dyn('a') == 'a' | undeclared reference to 'dyn'",
                "repo.language.matches('(a') | line 1, column 23: the pattern is no regular expression of RE2",
                "repo.language.matches(repo.language) | the pattern of matches() must be a text in the expression",
                "inVersionRange('1', '>=1') | line 1, column 21: the range must begin with its version scheme",
                "inVersionRange('1', 'vers:npm/>>1') | the range must be a range of versions in VERS notation",
                "nonsense(1) | undeclared reference to 'nonsense'"
            })
    void refusesWithPositionAndReason(String expression, String problem) {
        assertThatThrownBy(() -> compiler.compile(expression, ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void placesErrorsOnTheirLine() {
        assertThatThrownBy(() -> compiler.compile("true &&\n  repo.hasreadme", ResultType.BOOLEAN))
                .hasMessage("line 2, column 3: there is no fact repo.hasreadme; did you mean repo.has_readme?");
    }

    @Test
    void failsForAValueOfAnotherType() {
        assertThat(evaluate("entity.spec.type > 3")).isInstanceOf(ExpressionResult.Failed.class);
        assertThat(evaluate("entity.spec.nothing == 3")).isInstanceOf(ExpressionResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity.spec.nothing == 3", "entity.annotations['nothing'] == '3'"})
    void namesAKeyThatAMapDoesNotHave(String expression) {
        assertThat(evaluate(expression))
                .isEqualTo(new ExpressionResult.Failed(
                        "failed: the map has no key 'nothing'; test for it with 'nothing' in the map"));
    }

    @Test
    void fillsMessages() {
        MessageTemplate message = MessageTemplate.compile(
                "${repo.open_issues} issues, ${ {'a': '}'}['a'] } ${repo.share * 4.0} ${repo.has_readme} ${today}",
                compiler);
        assertThat(message.evaluate(new ExpressionFacts(facts, NOW)))
                .isEqualTo("7 issues, } 2 unknown 2026-03-10T00:00:00Z");
        assertThat(message.facts()).containsExactly("repo.has_readme", "repo.open_issues", "repo.share");
        assertThatThrownBy(() -> MessageTemplate.compile("${repo.open_issues", compiler))
                .hasMessage("has ${ without }");
    }
}
