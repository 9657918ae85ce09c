package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepRunnerTest {
    private final RunFixture fixture = new RunFixture();

    @Test
    void logsEachStepAndGivesTheOutput() {
        TaskResult result = fixture.run("""
                {'steps': [
                  {'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': 'Hello ${{ parameters.name }}'}},
                  {'id': 'b', 'name': 'B', 'action': 'say', 'input': {'message': '${{ steps.a.output.said }}!'}}],
                 'parameters': {'name': 'Ann'},
                 'output': {'text': '${{ steps.b.output.said }}', 'missing': '${{ steps.c.output.said }}',
                            'task': '${{ context.task.id }}', 'region': '${{ environment.parameters.region }}'}}""");

        assertThat(fixture.progress.log)
                .containsExactly(
                        "Starting up task with 2 steps",
                        "[a processing] Beginning step A",
                        "[a] Hello Ann",
                        "[a completed] Finished step A",
                        "[b processing] Beginning step B",
                        "[b] Hello Ann!",
                        "[b completed] Finished step B");
        assertThat(result.toJson())
                .isEqualTo(RunFixture.json("{'message': 'Run completed with status: completed', 'output':"
                        + " {'text': 'Hello Ann!', 'task': '" + RunFixture.TASK + "', 'region': 'eu-1'}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            false                       | false
            ''                          | false
            'false'                     | true
            true                        | true
            0                           | true
            '${{ parameters.no }}'      | false
            '${{ parameters.no }} '     | true
            '${{ parameters.none }}'    | false
            '${{ parameters.object }}'  | true
            '${{ parameters.missing }}' | false
            '${{ ! }}'                  | true
            """)
    void skipsStepsWhoseConditionDoesNotHold(String condition, boolean runs) {
        fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'if': %s}],".formatted(condition)
                + " 'parameters': {'no': false, 'none': [], 'object': {}}}");

        assertThat(fixture.progress.log.contains("[a skipped] Skipping step a because its if condition was false"))
                .isNotEqualTo(runs);
        assertThat(fixture.progress.ended.getFirst().status())
                .isEqualTo(runs ? StepStatus.COMPLETED : StepStatus.SKIPPED);
    }

    @Test
    void actsAsTheActorWhereTheSpecNamesNoUser() {
        List<String> users = new ArrayList<>();
        fixture.work = context -> users.add(context.task().user());
        String steps = "{'steps': [{'id': 'a', 'name': 'A', 'action': 'work'}], 'user': %s}";
        fixture.runAs("user:default/guest", steps.formatted("{}"));
        fixture.runAs("user:default/guest", steps.formatted("{'ref': 'user:default/ann'}"));
        fixture.run(steps.formatted("{}"));

        assertThat(users).containsExactly("user:default/guest", "user:default/ann", null);
    }

    @Test
    void namesTheNearestAction() {
        fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'creat'}]}");

        assertThat(fixture.progress.log)
                .anyMatch(line -> line.endsWith("on how to add a new action module.\n    at this server,"
                        + " /api/scaffolder/v2/actions lists the actions; the nearest is create"));
    }

    @Test
    void repeatsAStepForEachItem() {
        fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': ['x', {'n': 1}, [1, null]],
                            'input': {'message': '${{ each.key }}'}}],
                 'output': {'said': '${{ steps.a.output.said }}'}}""");

        assertThat(fixture.progress.log.subList(2, 8))
                .containsExactly(
                        "[a] Running step each: {\"key\":\"0\",\"value\":\"x\"}",
                        "[a] 0",
                        "[a] Running step each: {\"key\":\"1\",\"value\":\"[object Object]\"}",
                        "[a] 1",
                        "[a] Running step each: {\"key\":\"2\",\"value\":\"1,\"}",
                        "[a] 2");
        assertThat(fixture.progress.ended.getFirst().output()).isEqualTo(RunFixture.json("{'said': ['0', '1', '2']}"));
    }

    @Test
    void asksForEachItemWhetherTheConditionHolds() {
        fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'if': '${{ each.value }}',
                            'each': {'no': false, 'yes': true}, 'input': {'message': '${{ each.key }}'}}]}""");

        assertThat(fixture.progress.log.subList(2, 5))
                .containsExactly(
                        "[a] Skipping step each: {\"key\":\"no\",\"value\":\"false\"}",
                        "[a] Running step each: {\"key\":\"yes\",\"value\":\"true\"}",
                        "[a] yes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'action': 'say', 'each': '${{ parameters.x }}' | Invalid value on action say.each parameter, "${{ parameters.x }}" cannot be resolved to a value
            'action': 'say', 'each': 3                     | Invalid value on action say.each parameter, must resolve to an array or object
            'action': 'say', 'each': null                  | Invalid value on action say.each parameter, must resolve to an array or object
            'action': 'say', 'input': {'message': 1}       | Invalid input passed to action say, instance.message is not of a type(s) string
            'action': 'say', 'input': {'a': 1}, 'each': [1] | Invalid input passed to action say[0], instance is not allowed to have the additional property "a"
            """)
    void refusesInputThatTheActionDoesNotAccept(String step, String message) {
        TaskResult result = fixture.run("{'steps': [{'id': 'a', 'name': 'A', %s}]}".formatted(step));

        assertThat(result).isEqualTo(new TaskResult.Failed(new TaskError("InputError", message), false));
        assertThat(fixture.progress.log).contains("[a failed] InputError: " + message);
    }

    @Test
    void namesUnknownActions() {
        TaskResult result = fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'nope'}]}");

        assertThat(result.toJson().path("error").path("name").asText()).isEqualTo("NotFoundError");
        assertThat(result.toJson().path("error").path("message").asText())
                .startsWith("Template action with ID 'nope' is not registered.");
    }

    @Test
    void afterAFailureRunsOnlyStepsThatAskForTheStatus() {
        TaskResult result = fixture.run("""
                {'steps': [
                  {'id': 'a', 'name': 'A', 'action': 'fail', 'input': {'message': 'a'}},
                  {'id': 'b', 'name': 'B', 'action': 'say'},
                  {'id': 'c', 'name': 'C', 'action': 'say', 'if': '${{ parameters.yes }}'},
                  {'id': 'd', 'name': 'D', 'action': 'say', 'if': '${{ failure() }}'},
                  {'id': 'e', 'name': 'E', 'action': 'fail', 'if': '${{ always() }}', 'input': {'message': 'e'}}],
                 'parameters': {'yes': true}}""");

        assertThat(fixture.progress.log)
                .containsExactly(
                        "Starting up task with 5 steps",
                        "[a processing] Beginning step A",
                        "[a failed] NotFoundError: not found: a",
                        "[b skipped] Skipping step b because a previous step failed",
                        "[c skipped] Skipping step c because a previous step failed",
                        "[d processing] Beginning step D",
                        "[d] ",
                        "[d completed] Finished step D",
                        "[e processing] Beginning step E",
                        "[e failed] NotFoundError: not found: e",
                        "[e failed] Additional error occurred: not found: e\nNotFoundError: not found: e");
        assertThat(result).isEqualTo(new TaskResult.Failed(new TaskError("NotFoundError", "not found: a"), false));
    }

    @Test
    void withoutAFailureSkipsStepsForFailures() {
        fixture.run("{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'if': '${{ failure() }}'}]}");

        assertThat(fixture.progress.ended.getFirst().status()).isEqualTo(StepStatus.SKIPPED);
    }

    @Test
    void endsACancelledTask() {
        TaskResult result = fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'cancel'}, {'id': 'b', 'name': 'B', 'action': 'say'},
                           {'id': 'c', 'name': 'C', 'action': 'say', 'if': '${{ always() }}'}]}""");

        String of = " of task " + RunFixture.TASK + " has been cancelled.";
        assertThat(fixture.progress.log)
                .containsExactly(
                        "Starting up task with 3 steps",
                        "[a processing] Beginning step A",
                        "[a failed] Error: Step a (A)" + of,
                        "[b skipped] Skipping step b because a previous step failed",
                        "[c processing] Beginning step C",
                        "[c failed] Additional error occurred: Step c (C)" + of + "\nError: Step c (C)" + of);
        assertThat(result).isEqualTo(new TaskResult.Failed(new TaskError("Error", "Step a (A)" + of), true));
    }

    @Test
    void goesOnBehindTheStepsThatEnded() {
        StepResult ended = new StepResult("a", StepStatus.COMPLETED, RunFixture.json("{'said': 'Hello'}"), null);

        TaskResult result = fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'fail'},
                           {'id': 'b', 'name': 'B', 'action': 'say', 'input': {'message': '${{ steps.a.output.said }}'}}]}""", Map.of(), List.of(ended), null);

        assertThat(fixture.progress.log)
                .containsExactly(
                        "Going on with the task after 1 of 2 steps",
                        "[b processing] Beginning step B",
                        "[b] Hello",
                        "[b completed] Finished step B");
        assertThat(result.status()).isEqualTo("completed");
    }

    @Test
    void remembersTheFailureOfAnEarlierAttempt() {
        TaskError error = new TaskError("Error", "broken");

        TaskResult result = fixture.run(
                "{'steps': [{'id': 'a', 'name': 'A', 'action': 'say'}, {'id': 'b', 'name': 'B', 'action': 'say'}]}",
                Map.of(),
                List.of(new StepResult("a", StepStatus.FAILED, JsonNodeFactory.instance.objectNode(), error)),
                null);

        assertThat(result).isEqualTo(new TaskResult.Failed(error, false));
        assertThat(fixture.progress.ended.getFirst().status()).isEqualTo(StepStatus.SKIPPED);
    }

    @Test
    void performsACallOnceForEachItem() {
        String spec = "{'steps': [{'id': 'a', 'name': 'A', 'action': 'create', 'each': ['x', 'y']}]}";
        fixture.run(spec);
        fixture.run(spec);

        assertThat(fixture.created).isEqualTo(2);
        assertThat(fixture.progress.ended.getLast().output())
                .isEqualTo(RunFixture.json(
                        "{'url': ['https://example.com/1', 'https://example.com/2'], 'key': ['%s-0-0', '%s-0-1']}"
                                .formatted(RunFixture.TASK, RunFixture.TASK)));
    }

    @Test
    void leavesOutLinksWhoseConditionDoesNotHold() {
        TaskResult result = fixture.run("""
                {'steps': [], 'output': {'links': [{'title': 'a', 'if': true}, {'title': 'b', 'if': ''}, 'c'],
                 'text': [{'title': 'd', 'if': false}, {'title': 'e', 'if': '${{ parameters.missing }}'}]}}""");

        assertThat(result.toJson().path("output"))
                .isEqualTo(RunFixture.json("{'links': [{'title': 'a'}, 'c'], 'text': [{'title': 'e'}]}"));
    }
}
