package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.run.TaskResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunStepsTest {
    private final RunFixture fixture = new RunFixture();

    @Test
    void giveExampleOutputForActionsThatChangeSomething() {
        TaskResult result = fixture.dryRun("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'create', 'input': {'unknown': 1}}],
                 'output': {'made': '${{ steps.a.output }}'}}""", Map.of());

        assertThat(fixture.progress.log)
                .containsExactly(
                        "Starting up task with 2 steps",
                        "[a processing] Beginning step A",
                        "[a] Running create in dry-run mode with inputs (secrets redacted): {\n  \"unknown\": 1\n}",
                        "[a skipped] Skipping because create does not support dry-run");
        assertThat(fixture.created).isZero();
        assertThat(result.toJson().path("output"))
                .isEqualTo(RunFixture.json("{'made': {'url': '<example>', 'count': 0}}"));
    }

    @Test
    void showInputsWithoutTheItemsOfALoop() {
        fixture.dryRun("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': ['x'],
                            'input': {'message': '${{ each.value }}'}}]}""", Map.of());

        assertThat(fixture.progress.log)
                .contains("[a] Running say in dry-run mode with inputs (secrets redacted): {}", "[a] x");
    }

    @Test
    void takeExamplesFromTheSchema() {
        assertThat(ExampleOutput.of(RunFixture.json("""
                {'type': 'object', 'properties': {
                  'a': {'type': 'array', 'items': {'type': 'boolean'}}, 'b': {'type': 'array'},
                  'c': {'type': 'string', 'examples': ['shop']}, 'd': {}}}""")))
                .isEqualTo(RunFixture.json("{'a': [false], 'b': [], 'c': 'shop', 'd': '<unknown>'}"));
    }
}
