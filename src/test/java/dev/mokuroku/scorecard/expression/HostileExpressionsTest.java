package dev.mokuroku.scorecard.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expressions that try to take all time or memory.
class HostileExpressionsTest {
    private static final String NUMBERS =
            IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));

    private final ExpressionCompiler compiler = new ExpressionCompiler(Map.of(
            "t.text",
            new FactDefinition("t.text", FactType.TEXT, "A text.", "a test"),
            "t.list",
            new FactDefinition("t.list", FactType.TEXTS, "Texts.", "a test")));

    private ExpressionResult evaluate(String expression, Object text, Object list) {
        CompiledExpression compiled = compiler.compile(expression, ResultType.BOOLEAN);
        ExpressionFacts facts =
                new ExpressionFacts(Map.of("t.text", FactValue.of(text), "t.list", FactValue.of(list)), Instant.EPOCH);
        return org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(30), () -> compiled.evaluate(facts));
    }

    private void assertStopped(String expression, Object text, Object list, String reason) {
        assertThat(evaluate(expression, text, list))
                .isInstanceOfSatisfying(
                        ExpressionResult.Failed.class,
                        failed -> Assertions.assertThat(failed.reason()).contains(reason));
    }

    @Test
    void stopsNestedLoops() {
        assertStopped(
                "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, a + b + c + d >= 0))))"
                        .formatted("t.list.map_")
                        .replace("t.list.map_", NUMBERS),
                "",
                Collections.emptyList(),
                "iterations");
        assertStopped(
                "t.list.all(a, t.list.all(b, t.list.all(c, a == b || b == c || a != c)))",
                "",
                Collections.nCopies(1_000, "x"),
                "iterations");
    }

    @Test
    void stopsSearchesInLargeTexts() {
        String text = "a".repeat(CelFacts.MAX_TEXT_LENGTH);
        assertStopped(
                "t.list.all(a, t.list.all(b, !t.text.matches('(a|aa)*b')))",
                text,
                Collections.nCopies(90, "x"),
                "characters");
        assertStopped(
                "t.list.all(a, !t.text.contains(a))",
                text,
                Collections.nCopies(15, "a".repeat(8_000) + "b"),
                "characters");
    }

    @Test
    void stopsTheChecksOfAScorecardThatTogetherSearchTooMuch() {
        CompiledExpression search =
                compiler.compile("t.list.exists(a, t.text.matches('(a|aa)*b'))", ResultType.BOOLEAN);
        ExpressionFacts facts = new ExpressionFacts(
                Map.of(
                        "t.text", FactValue.of("a".repeat(10_000)),
                        "t.list", FactValue.of(Collections.nCopies(15, "x"))),
                Instant.EPOCH);
        List<ExpressionResult> results =
                IntStream.range(0, 40).mapToObj(_ -> search.evaluate(facts)).toList();
        assertThat(results.getFirst()).isEqualTo(new ExpressionResult.Value(false));
        assertThat(results.getLast())
                .isEqualTo(new ExpressionResult.Failed("was stopped, because the functions of the scorecard's checks"
                        + " looked at more than 20,000,000 characters"));
        facts.beginScorecard();
        assertThat(search.evaluate(facts)).isEqualTo(new ExpressionResult.Value(false));
    }

    @Test
    void refusesFactsThatAreTooLarge() {
        assertStopped("t.text == ''", "a".repeat(1_048_576), Collections.emptyList(), "1,048,576 characters");
        assertStopped("t.list == []", "", Collections.nCopies(6_000, "a"), "more than 5,000 elements");
        assertStopped("t.list == []", "", Collections.nCopies(4_000, "a".repeat(100)), "more than 262,144 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t.text.matches('(((a{100}){100}){100})')",
                "t.text.matches('a{1001}')",
                "t.text.matches('(a{0,30}){0,30}b{0,30}')",
                "t.text.matches('(?=a)')",
                "t.text + t.text == ''",
                "t.list.map(x, x) == []",
                "t.list.filter(x, true) == []",
                "t.list + t.list == []",
                "b'a' + b'b' == b'ab'",
                "dyn(t.text) + dyn(t.text) == ''",
                "type(t.text) == string",
                "google.protobuf.Struct{} == 1"
            })
    void refuses(String expression) {
        assertThatThrownBy(() -> compiler.compile(expression, ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLong() {
        assertThatThrownBy(() -> compiler.compile("(".repeat(1_900) + "true" + ")".repeat(1_900), ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> compiler.compile("[".repeat(1_500) + "]".repeat(1_500), ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> compiler.compile("true || ".repeat(600) + "true", ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
        String nested = "[1].all(a, ".repeat(60) + "true" + ")".repeat(60);
        assertThatThrownBy(() -> compiler.compile(nested, ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> compiler.compile("1" + " + 1".repeat(900) + " > 0", ResultType.BOOLEAN))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void doesNotGrowTextsFromFactsWithoutAType() {
        ExpressionCompiler untyped = new ExpressionCompiler(Map.of());
        CompiledExpression growing = untyped.compile("t.text + t.text == ''", ResultType.BOOLEAN);
        ExpressionFacts facts = new ExpressionFacts(Map.of("t.text", FactValue.of("a")), Instant.EPOCH);
        assertThat(growing.evaluate(facts)).isInstanceOf(ExpressionResult.Failed.class);
    }
}
