package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
    private final RunFixture fixture = new RunFixture();

    @Test
    void stepsAndIterationsHaveKeysOfTheirOwn() {
        JsonNode output = fixture.run("""
                {'steps': [
                  {'id': 'a', 'name': 'A', 'action': 'create', 'each': {'eu-1': 1, 'eu 1': 2, 'eu/1': 3}},
                  {'id': 'b', 'name': 'B', 'action': 'create', 'each': ['x', 'y']},
                  {'id': 'c', 'name': 'C', 'action': 'create'}],
                 'output': {'a': '${{ steps.a.output.key }}', 'b': '${{ steps.b.output.key }}',
                            'c': '${{ steps.c.output.key }}'}}""").toJson().path("output");

        assertThat(output.path("a")).hasSize(3);
        assertThat(output.path("a").valueStream().map(JsonNode::asText))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z0-9-]+"))
                .contains(RunFixture.TASK + "-0-eu-1");
        assertThat(output.path("b").valueStream().map(JsonNode::asText))
                .containsExactly(RunFixture.TASK + "-1-0", RunFixture.TASK + "-1-1");
        assertThat(output.path("c").asText()).isEqualTo(RunFixture.TASK + "-2");
    }

    @Test
    void iterationsCreateEachOnce() {
        fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'create', 'each': {'a b': 1, 'a-b': 2}}]}");
        assertThat(fixture.created).isEqualTo(2);
    }
}
