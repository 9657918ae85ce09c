package dev.mokuroku.scaffolder.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DryRunResourceTest {
    private static final String SCAFFOLDER = "/api/scaffolder/v2";

    @Test
    void dryRunAnswersItsLogAndFiles() {
        dryRun("""
                {"steps": [{"id": "fetch", "name": "Fetch", "action": "fetch:template",
                            "input": {"url": "./skeleton", "values": {"name": "${{ parameters.name }}"}}}],
                 "output": {"text": [{"title": "Done", "content": "${{ parameters.name | upper }}"}]}}""")
                .statusCode(200)
                .body("log.body.message", hasItems("Starting up task with 2 steps", "Finished step Fetch"))
                .body("steps[0].id", equalTo("fetch"))
                .body("output.text[0].content", equalTo("SHOP"))
                .body("directoryContents", hasSize(1))
                .body("directoryContents[0].path", equalTo("shop.txt"))
                .body("directoryContents[0].base64Content", equalTo("c2hvcA==")); // shop
    }

    @Test
    void dryRunThatFailsIsAnsweredAsAnError() {
        dryRun("{\"steps\": [{\"action\": \"debug:log\", \"input\": {\"message\": 5}}]}")
                .statusCode(400)
                .body("error.name", equalTo("InputError"))
                .body(
                        "error.message",
                        equalTo(
                                "Invalid input passed to action debug:log, instance.message is not of a type(s) string"))
                .body("request.url", equalTo("/v2/dry-run"));
        dryRun("{\"steps\": [{\"action\": \"fetch:plain\", \"input\": {\"url\": \"../other\"}}]}")
                .statusCode(403)
                .body("error.name", equalTo("NotAllowedError"));
        dryRun("{\"steps\": {}}")
                .statusCode(500)
                .body("error.message", equalTo("/spec/steps must be array - type: array"));
    }

    @Test
    void dryRunNamesTheFileThatFails() {
        String spec = """
                {"steps": [{"action": "fetch:template", "input": {"url": "./skeleton", "values": {"name": "a"}}}]}""";
        dryRun(spec, "${{ values.name | uper }}")
                .statusCode(500)
                .body("error.name", equalTo("TemplateRenderError"))
                .body(
                        "error.message",
                        equalTo("Template error at line 1, column 19: Unknown template filter \"uper\"; did you mean"
                                + " \"upper\"?\n    at ./skeleton/${{ values.name }}.txt"));
    }

    @Test
    void dryRunShowsPathsFromTheTemplateAndTheWorkspace() {
        dryRun("{\"steps\": [{\"action\": \"fetch:template\", \"input\": {\"url\": \"./skeletn\"}}]}")
                .statusCode(500)
                .body("error.message", equalTo("ENOENT: no such file or directory, lstat 'skeletn'"));
        dryRun(
                        "{\"steps\": [{\"action\": \"fetch:plain:file\", \"input\": {\"url\": \"x\", \"targetPath\": \"a/y\"}}]}")
                .statusCode(500)
                .body("error.message", equalTo("ENOENT: no such file or directory, copyfile 'x' -> 'a/y'"));
    }

    @Test
    void refusalsNameWhatIsRightForThisServer() {
        dryRun(
                        "{\"steps\": [{\"action\": \"fetch:plain\", \"input\": {\"url\": \"https://git.example.com/a/b.zip\"}}]}")
                .statusCode(403)
                .body(
                        "error.message",
                        endsWith("'backend.reading.allow'\n    at this server, the setting is mokuroku.reading.allow"));
        dryRun("{\"steps\": [{\"action\": \"fetch:templat\"}]}")
                .statusCode(404)
                .body(
                        "error.message",
                        endsWith(
                                "\n    at this server, /api/scaffolder/v2/actions lists the actions; the nearest is fetch:template"));
    }

    @Test
    void dryRunRefusesValuesThatTheFormDoesNotAccept() {
        dryRun("{\"steps\": [], \"parameters\": {\"required\": [\"size\"]}}")
                .statusCode(400)
                .body("errors[0].stack", equalTo("instance requires property \"size\""))
                .body("errors[0].instance.name", equalTo("shop"));
    }

    @Test
    void dryRunRefusesSecretsThatAreTooLong() {
        given().contentType("application/json")
                .body("""
                        {"template": {"apiVersion": "scaffolder.backstage.io/v1beta3", "kind": "Template",
                           "metadata": {"name": "shop"}, "spec": {"type": "service", "steps": []}},
                         "values": {}, "secrets": {"key": "%s"}, "directoryContents": []}""".formatted("k".repeat(70_000)))
                .post(SCAFFOLDER + "/dry-run")
                .then()
                .statusCode(400)
                .body("error.name", equalTo("InputError"))
                .body("error.message", equalTo("secrets.key has 70,000 characters, but at most 65,536 are allowed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .              | must be the path of a file but is '.'
            a/..           | must be the path of a file but is 'a/..'
            a\\u0000b       | must not contain the character NUL
            LONG/b         | must have names of at most 255 bytes but has one of 256
            LONG/LONG/LONG/LONG | must have at most 1,000 characters but has 1,027
            """)
    void dryRunNamesTheFileThatCannotBeWritten(String path, String message) {
        given().contentType("application/json")
                .body("""
                        {"template": {"spec": {"type": "a", "steps": []}}, "values": {},
                         "directoryContents": [{"path": "%s", "base64Content": ""}]}""".formatted(path.replace("LONG", "n".repeat(256))))
                .post(SCAFFOLDER + "/dry-run")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("directoryContents[0].path " + message));
    }

    @Test
    void dryRunRefusesBodiesThatAreNoJson() {
        given().contentType("application/json")
                .body("{")
                .post(SCAFFOLDER + "/dry-run")
                .then()
                .statusCode(400)
                .body("error.message", startsWith("Expected property name or '}' in JSON at position 1"));
    }

    @Test
    void templateInTheCatalogHasAForm() {
        given().get(SCAFFOLDER + "/templates/default/template/nothing/parameter-schema")
                .then()
                .statusCode(404)
                .body("error.message", equalTo("Template template:default/nothing not found"));
        given().get(SCAFFOLDER + "/templates/default/component/nothing/parameter-schema")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Invalid kind, only 'Template' kind is supported"));
    }

    @Test
    void actionsAndFiltersAreListed() {
        given().get(SCAFFOLDER + "/actions")
                .then()
                .statusCode(200)
                .body("id", hasItem("debug:log"))
                .body("find { it.id == 'debug:log' }.schema.input.type", equalTo("object"));
        given().get(SCAFFOLDER + "/templating-extensions")
                .then()
                .statusCode(200)
                .body("filters.pick.schema.arguments", hasSize(1));
    }

    /// Of a skeleton with one file, whose name and text are those of the form.
    private static ValidatableResponse dryRun(String spec) {
        return dryRun(spec, "${{ values.name }}");
    }

    private static ValidatableResponse dryRun(String spec, String content) {
        String withType = spec.replaceFirst("\\{", "{\"type\": \"service\", ");
        String encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return given().contentType("application/json")
                .body("""
                        {"template": {"apiVersion": "scaffolder.backstage.io/v1beta3", "kind": "Template",
                           "metadata": {"name": "shop"}, "spec": %s},
                         "values": {"name": "shop"},
                         "directoryContents": [{"path": "skeleton/${{ values.name }}.txt", "base64Content": "%s"}]}""".formatted(withType, encoded))
                .post(SCAFFOLDER + "/dry-run")
                .then();
    }
}
