package dev.mokuroku.scaffolder.task.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.security.permission.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tasks, and who sees them.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TasksGraphQLTest {
    private static final TaskClient CI = TaskClient.CI;
    private static final TaskClient BOT = TaskClient.BOT;

    @Inject
    TestTokens tokens;

    @Test
    void showsATaskWithItsEvents() {
        String id = CI.run("hello", "{\"name\": \"Ann\"}");
        CI.awaitStatus(id, "completed");
        JsonPath task = BOT.ask("""
                { task(id: "%s") { id templateRef templateVersion status createdBy createdAt startedAt endedAt
                  failedStep error values steps { id name action }
                  events { id type message stepId stepStatus output } } }""".formatted(id));
        task.setRootPath("data.task");
        assertThat(task.getString("templateRef")).isEqualTo("template:default/hello");
        assertThat(task.getString("status")).isEqualTo("COMPLETED");
        assertThat(task.getString("createdBy")).isEqualTo("ci");
        assertThat(task.getString("values.name")).isEqualTo("Ann");
        assertThat(task.<String>getList("steps.action")).containsExactly("debug:log");
        assertThat(task.getString("startedAt")).isBetween(task.getString("createdAt"), task.getString("endedAt"));
        assertThat(task.<String>getList("events.message")).contains("Beginning step Say", "Finished step Say");
        assertThat(task.getString("events.find { it.stepStatus == 'completed' }.stepId"))
                .isEqualTo("say");
        assertThat(task.getString("events[-1].output.text[0].content")).isEqualTo("Hello Ann");
        String last = task.getString("events[-1].id");
        assertThat(CI.ask("{ task(id: \"%s\") { events(after: \"%s\") { type } } }".formatted(id, last))
                        .<String>getList("data.task.events.type"))
                .containsExactly("COMPLETION");
    }

    @Test
    void eventsOfManyTasksAreThoseOfEach() {
        List<String> ids = Stream.of("Ann", "Bob")
                .map(name -> CI.run("hello", "{\"name\": \"%s\"}".formatted(name)))
                .toList();
        ids.forEach(id -> CI.awaitStatus(id, "completed"));

        JsonPath answer = CI.ask("{ tasks(first: 100) { nodes { id events { output } } } }");

        assertThat(ids)
                .extracting(id -> answer.getString(
                        "data.tasks.nodes.find { it.id == '%s' }.events[-1].output.text[0].content".formatted(id)))
                .containsExactly("Hello Ann", "Hello Bob");
    }

    @Test
    void taskOfAHiddenTemplateIsNotThere() {
        String id = CI.run("internal", "{}");
        CI.awaitStatus(id, "completed");
        String task = "{ task(id: \"%s\") { id } }".formatted(id);
        String tasks = "{ tasks(template: \"internal\") { totalCount nodes { id } } }";

        assertThat(CI.ask(task).getString("data.task.id")).isEqualTo(id);
        assertThat(CI.ask(tasks).<String>getList("data.tasks.nodes.id")).contains(id);
        assertThat(BOT.ask(task).<Object>get("data.task")).isNull();
        assertThat(BOT.ask(tasks).getInt("data.tasks.totalCount")).isZero();
        assertThat(BOT.ask("{ tasks(first: 100) { nodes { templateRef } } }")
                        .<String>getList("data.tasks.nodes.templateRef"))
                .doesNotContain("template:default/internal");
        for (String change : List.of("cancelTask", "retryTask")) {
            BOT.send("mutation { %s(input: {id: \"%s\"}) { task { id } userErrors { code field } } }"
                            .formatted(change, id))
                    .body("data.%s.userErrors[0].code".formatted(change), equalTo("NOT_FOUND"))
                    .body("data.%s.userErrors[0].field".formatted(change), equalTo(List.of("input", "id")));
        }
        assertThat(CI.status(id)).isEqualTo("completed");
    }

    @Test
    void listsTasksByStatusCreatorAndTemplate() {
        String completed = BOT.run("hello", "{\"name\": \"Bot\"}");
        String failed = CI.run("keep", "{\"broken\": \"text\"}");
        CI.awaitStatus(completed, "completed");
        CI.awaitStatus(failed, "failed");
        assertThat(ids("status: FAILED")).contains(failed).doesNotContain(completed);
        assertThat(ids("createdBy: \"bot\"")).contains(completed).doesNotContain(failed);
        assertThat(ids("template: \"hello\", createdBy: \"bot\"").getFirst()).isEqualTo(completed);
        assertThat(ids("template: \"hello\", status: FAILED")).isEmpty();
        JsonPath task = CI.ask("{ task(id: \"%s\") { failedStep error } }".formatted(failed));
        assertThat(task.getString("data.task.failedStep")).isEqualTo("fail");
        assertThat(task.getString("data.task.error")).isNotBlank();
    }

    private static List<String> ids(String arguments) {
        return CI.ask("{ tasks(first: 100, %s) { nodes { id } } }".formatted(arguments))
                .getList("data.tasks.nodes.id");
    }

    @Test
    void noIdOfATaskIsNone() {
        for (String id : List.of("", "nothing", "00000000-0000-0000-0000-000000000000")) {
            assertThat(CI.ask("{ task(id: \"%s\") { id } }".formatted(id)).<Object>get("data.task"))
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tasks(first: 101), first must be from 0 to 100",
        "tasks(after: \"x\"), after: 'x' is not a cursor",
        "tasks(template: \"a:\"), template must be the reference of a template",
        "tasks(createdBy: \"a\\u0000\"), createdBy"
    })
    void namesTheArgumentThatIsWrong(String field, String message) {
        CI.send("{ %s { totalCount } }".formatted(field))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void namesTheEventThatIsNone() {
        String id = CI.run("hello", "{\"name\": \"Ann\"}");
        CI.send("{ task(id: \"%s\") { events(after: \"x\") { id } } }".formatted(id))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].message", containsString("after must be the id of an event"));
    }

    @Test
    void readerReadsAndChangesNothing() {
        String id = CI.run("hello", "{\"name\": \"Ann\"}");
        TaskClient reader = new TaskClient(tokens.of("carl"));
        assertThat(reader.ask("{ task(id: \"%s\") { id } }".formatted(id)).getString("data.task.id"))
                .isEqualTo(id);
        for (String mutation : List.of(
                "runTemplate(input: {template: \"hello\"})",
                "cancelTask(input: {id: \"%s\"})".formatted(id),
                "retryTask(input: {id: \"%s\"})".formatted(id))) {
            reader.send("mutation { %s { userErrors { code } } }".formatted(mutation))
                    .body("toString()", containsString("FORBIDDEN"));
        }
    }
}
