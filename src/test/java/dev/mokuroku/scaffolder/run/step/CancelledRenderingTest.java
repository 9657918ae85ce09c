package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A run that is cancelled while its texts are rendered ends. Each would go on for minutes.
class CancelledRenderingTest {
    /// Nearly as much work as one text may take.
    private static final String HEAVY = "{% for i in range(0,300000) %}{% set a = i %}{% endfor %}x";

    private final RunFixture fixture =
            new RunFixture(new TemplateEngine(Map.of(), Map.of(), TemplateLimits.STANDARD)::withGlobals);

    @BeforeEach
    void cancelAfterAWhile() {
        fixture.checksUntilCancel = 1_000;
    }

    @Test
    void endsWithinTheInputsOfALoop() {
        assertCancelled(fixture.run(loop()));
        assertThat(fixture.progress.log).hasSize(3); // nothing of it ran
    }

    @Test
    void endsWithinTheInputsOfADryRun() {
        assertCancelled(fixture.dryRun(loop(), Map.of()));
    }

    @Test
    void endsWithinTheItemsOfAnInput() {
        assertCancelled(fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': [%s]}}]}"
                .formatted(list(20_000, _ -> "'" + HEAVY + "'"))));
    }

    @Test
    void endsWithinConditionsAndSkipsTheStepsBehindThem() {
        assertCancelled(fixture.run("{'steps': [%s]}"
                .formatted(list(
                        3_000, i -> "{'id': 's%d', 'name': 'S', 'action': 'say', 'if': '%s'}".formatted(i, HEAVY)))));
        assertThat(fixture.progress.log.getLast())
                .isEqualTo("[s2999 skipped] Skipping step s2999 because a previous step failed");
    }

    @Test
    void endsWithinTheOutputOfTheTemplate() {
        assertCancelled(fixture.run("{'steps': [], 'output': {'text': [%s]}}"
                .formatted(list(5_000, _ -> "{'title': 'T', 'content': '%s'}".formatted(HEAVY)))));
    }

    @Test
    void endsBetweenTextsThatAreShort() {
        fixture.checksUntilCancel = 5;
        assertCancelled(fixture.run("{'steps': [], 'output': {'text': ['${{ 1 }}', '${{ 2 }}', '${{ 3 }}', '${{ 4 }}',"
                + " '${{ 5 }}', '${{ 6 }}']}}"));
    }

    @Test
    void beginsStepsThatAlwaysRun() {
        fixture.checksUntilCancel = 0;
        fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'cancel'},"
                + " {'id': 'b', 'name': 'B', 'action': 'say', 'if': '${{ always() }}'}]}");

        assertThat(fixture.progress.log).contains("[b processing] Beginning step B");
    }

    private static String loop() {
        return "{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': '${{ range(0,9999) }}',"
                + " 'input': {'message': '" + HEAVY + "'}}]}";
    }

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(","));
    }

    private static void assertCancelled(TaskResult result) {
        assertThat(((TaskResult.Failed) result).cancelled()).isTrue();
    }
}
