package dev.mokuroku.scaffolder.task.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskMutationsTest {
    private static final TaskClient CI = TaskClient.CI;
    private static final TaskClient BOT = TaskClient.BOT;
    private static final String PAYLOAD = "task { id status templateRef values } userErrors { code field message }";

    @Test
    void runsATemplate() {
        JsonPath payload = run(BOT, "template: \"hello\", values: {name: \"Ann\"}");
        assertThat(payload.getString("task.templateRef")).isEqualTo("template:default/hello");
        assertThat(payload.getString("task.values.name")).isEqualTo("Ann");
        assertThat(payload.getList("valueErrors")).isEmpty();
        assertThat(payload.getList("userErrors")).isEmpty();
        CI.awaitStatus(payload.getString("task.id"), "completed");
    }

    @Test
    void takesTheValuesOfVariables() {
        Map<String, Object> operation = Map.of(
                "query",
                "mutation($input: RunTemplateInput!) { runTemplate(input: $input) { task { id values } } }",
                "variables",
                Map.of(
                        "input",
                        Map.of("template", "hello", "values", Map.of("name", "Ann", "more", List.of(1, true)))));
        JsonPath answer =
                BOT.request().body(operation).post("/graphql").then().extract().jsonPath();
        assertThat(answer.<Object>get("errors")).isNull();
        assertThat(answer.getString("data.runTemplate.task.values.name")).isEqualTo("Ann");
        assertThat(answer.getList("data.runTemplate.task.values.more")).containsExactly(1, true);
        CI.awaitStatus(answer.getString("data.runTemplate.task.id"), "completed");
    }

    @Test
    void passesSecretsAndShowsThemNowhere() {
        String arguments = "template: \"secret\", secrets: [{name: \"key\", value: \"hunter-two-2\"}]";
        JsonPath payload = run(CI, arguments);
        String id = payload.getString("task.id");
        CI.awaitStatus(id, "completed");
        JsonPath task = CI.ask("{ task(id: \"%s\") { values events { message } } }".formatted(id));
        assertThat(task.<String>getList("data.task.events.message")).anyMatch(message -> message.contains("***"));
        assertThat(task.prettify()).doesNotContain("hunter-two-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template: \"hello\" | instance | requires property \"name\"",
                "template: \"hello\", values: {name: \"x\"} | instance.name | does not meet minimum length of 2",
                "template: \"hello\", values: {name: 7} | instance.name | is not of a type(s) string",
                "template: \"secret\" | secrets | secrets.key is required"
            })
    void namesTheValueThatIsWrong(String arguments, String property, String message) {
        JsonPath payload = run(CI, arguments);
        assertThat(payload.<Object>get("task")).isNull();
        assertThat(payload.getList("userErrors")).isEmpty();
        assertThat(payload.getString("valueErrors[0].property")).isEqualTo(property);
        assertThat(payload.getString("valueErrors[0].message")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template: \"a:\" | INVALID_INPUT | template",
                "template: \"component:shop\" | INVALID_INPUT | template",
                "template: \"nothing\" | NOT_FOUND | template",
                "template: \"internal\" | NOT_FOUND | template",
                "template: \"restricted\" | FORBIDDEN | template",
                "template: \"off\" | FORBIDDEN | template",
                "template: \"hello\", values: [1] | INVALID_INPUT | values"
            })
    void namesTheFieldOfAnError(String arguments, String code, String field) {
        JsonPath payload = run(BOT, arguments);
        assertThat(payload.<Object>get("task")).isNull();
        assertThat(payload.getString("userErrors[0].code")).isEqualTo(code);
        assertThat(payload.<String>getList("userErrors[0].field")).containsExactly("input", field);
    }

    @Test
    void namesASecretThatIsTooLong() {
        Map<String, Object> secret = Map.of("name", "key", "value", "k".repeat(70_000));
        Map<String, Object> operation = Map.of(
                "query",
                "mutation($input: RunTemplateInput!) { runTemplate(input: $input) { userErrors { code field message } } }",
                "variables",
                Map.of("input", Map.of("template", "secret", "secrets", List.of(secret))));
        JsonPath answer =
                BOT.request().body(operation).post("/graphql").then().extract().jsonPath();
        answer.setRootPath("data.runTemplate.userErrors[0]");
        assertThat(answer.getString("code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>getList("field")).containsExactly("input", "secrets");
        assertThat(answer.getString("message")).startsWith("secrets.key has 70,000 characters");
    }

    @Test
    void cancelsATaskAndLeavesOneThatEnded() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        assertThat(change("cancelTask", id).getList("userErrors")).isEmpty();
        CI.awaitStatus(id, "cancelled");
        assertThat(change("cancelTask", id).getString("task.status")).isEqualTo("CANCELLED");
    }

    @Test
    void retriesFromTheStepThatFailedOrFromTheStart() {
        String id = CI.run("keep", "{\"broken\": \"text\"}");
        CI.awaitStatus(id, "failed");
        assertThat(change("retryTask", id).getList("userErrors")).isEmpty();
        CI.awaitStatus(id, "failed");
        assertThat(CI.count(id, "Finished step Write")).isEqualTo(1);
        JsonPath all = CI.ask("mutation { retryTask(input: {id: \"%s\", from: START}) {%s} }".formatted(id, PAYLOAD));
        assertThat(all.getString("data.retryTask.task.id")).isEqualTo(id);
        CI.awaitStatus(id, "failed");
        assertThat(CI.count(id, "Finished step Write")).isEqualTo(2);
    }

    @Test
    void taskThatRunsIsNotRetried() {
        String id = CI.run("wait", "{}");
        CI.awaitStatus(id, "processing");
        JsonPath payload = change("retryTask", id);
        assertThat(payload.getString("userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(payload.<String>getList("userErrors[0].field")).containsExactly("input", "id");
        CI.cancel(id);
    }

    private static JsonPath run(TaskClient caller, String arguments) {
        JsonPath answer = caller.ask("mutation { runTemplate(input: {%s}) {valueErrors { property message } %s} }"
                .formatted(arguments, PAYLOAD));
        answer.setRootPath("data.runTemplate");
        return answer;
    }

    private static JsonPath change(String mutation, String id) {
        JsonPath answer = CI.ask("mutation { %s(input: {id: \"%s\"}) {%s} }".formatted(mutation, id, PAYLOAD));
        answer.setRootPath("data." + mutation);
        return answer;
    }
}
