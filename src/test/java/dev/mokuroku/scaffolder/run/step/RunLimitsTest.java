package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunLimitsTest {
    private static final String MEGABYTE = "x".repeat(1 << 20);

    private final RunFixture fixture = new RunFixture();

    @Test
    void endsAStepThatLogsTooMuch() {
        fixture.work = context -> context.log().info(MEGABYTE);
        TaskResult result =
                fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'work', 'each': %s}]}".formatted(items(9)));

        assertThat(errorOf(result))
                .isEqualTo("The lines that the steps log have more than 8,388,608 characters, which is the limit");
        assertThat(fixture.progress.ended.getFirst().status()).isEqualTo(StepStatus.FAILED);
    }

    @Test
    void refusesInputsThatAreTooLargeTogether() {
        TaskResult result = fixture.run(
                "{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': %s, 'input': {'message': '${{ parameters.x }}'}}], 'parameters': {'x': '%s'}}"
                        .formatted(items(17), MEGABYTE));

        assertThat(errorOf(result))
                .isEqualTo("The inputs of the step have more than 16,777,216 characters, which is the limit");
        assertThat(fixture.progress.log).hasSize(3); // nothing of it ran
    }

    @Test
    void refusesTooManyItems() {
        TaskResult result = fixture.run(
                "{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': %s}]}".formatted(items(10_001)));

        assertThat(errorOf(result)).isEqualTo("Invalid value on action say.each parameter, has more than 10,000 items");
    }

    @Test
    void failsATaskWhoseOutputIsTooLarge() {
        TaskResult result = fixture.run("{'steps': [], 'output': {'all': %s}, 'parameters': {'x': '%s'}}"
                .formatted(items(17).replaceAll("(\\d+)", "'\\${{ parameters.x }}'"), MEGABYTE));

        assertThat(errorOf(result))
                .isEqualTo("The rendered values have more than 16,777,216 characters, which is the limit");
    }

    @Test
    void failsAStepThatNeedsTooMuchMemory() {
        fixture.work = _ -> {
            throw new OutOfMemoryError("Java heap space");
        };
        TaskResult result = fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'work'}]}");

        assertThat(errorOf(result)).isEqualTo("The step needs more memory than the server has");
        assertThat(fixture.progress.log).contains("[a failed] Error: The step needs more memory than the server has");
    }

    @Test
    void failsAStepThatPutsOutTooMuch() {
        putOutMegabytes();
        TaskResult result =
                fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'work', 'each': %s}]}".formatted(items(5)));

        assertThat(errorOf(result))
                .isEqualTo("The outputs of the step a have more than 4,194,304 characters, which is the limit");
    }

    @Test
    void failsTheStepWithWhichAllOutputsAreTooLarge() {
        putOutMegabytes();
        TaskResult result = fixture.run(threeSteps());

        assertThat(errorOf(result))
                .isEqualTo("The outputs of all steps, up to the step c, have more than 8,388,608 characters,"
                        + " which is the limit");
        assertThat(fixture.progress.ended)
                .extracting(StepResult::status)
                .containsExactly(StepStatus.COMPLETED, StepStatus.COMPLETED, StepStatus.FAILED);
    }

    @Test
    void countsTheOutputsOfStepsThatAnEarlierAttemptEnded() {
        putOutMegabytes();
        fixture.run(threeSteps());
        List<StepResult> before = List.copyOf(fixture.progress.ended.subList(0, 2));

        TaskResult result = fixture.run(threeSteps(), Map.of(), before, null);

        assertThat(errorOf(result)).startsWith("The outputs of all steps, up to the step c,");
    }

    private void putOutMegabytes() {
        fixture.work = context -> context.output("text", TextNode.valueOf(MEGABYTE));
    }

    private static String threeSteps() {
        String step = "{'id': '%s', 'name': 'X', 'action': 'work', 'each': " + items(3) + "}";
        return "{'steps': [%s, %s, %s]}".formatted(step.formatted("a"), step.formatted("b"), step.formatted("c"));
    }

    private static String items(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static String errorOf(TaskResult result) {
        TaskError error = ((TaskResult.Failed) result).error();
        return error.message();
    }
}
