package dev.mokuroku.scaffolder.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.PlainJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demo's templates run in a dry run from the first step to the links at the end.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DemoTemplatesTest {
    private static final Path TEMPLATES = Path.of("catalog-info/templates");

    @ParameterizedTest
    @CsvSource({
        "service, new-service, chart/Chart.yaml",
        "library, new-library, pom.xml",
        "serverless-api, new-serverless-api, template.yaml"
    })
    void runsToItsEnd(String folder, String name, String file) throws IOException {
        JsonPath answer = given().contentType("application/json")
                .body(request(TEMPLATES.resolve(folder)).toString())
                .post("/api/scaffolder/v2/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> files = answer.getList("directoryContents.path");
        assertThat(files).contains("catalog-info.yaml", ".github/workflows/delivery.yaml", file);
        assertThat(answer.getList("output.links")).hasSize(2);
        given().get("/api/scaffolder/v2/templates/default/template/%s/parameter-schema".formatted(name))
                .then()
                .statusCode(200);
    }

    private static ObjectNode request(Path folder) throws IOException {
        ObjectNode request = PlainJson.MAPPER.createObjectNode();
        JsonNode template = new YAMLMapper().readTree(Files.readString(folder.resolve("template.yaml")));
        request.set("template", template);
        request.putObject("values")
                .put("name", "greeter")
                .put("description", "Says hello to everybody")
                .put("owner", "group:default/checkout")
                .put("language", "java")
                .put("runtime", true)
                .put("chart", true)
                .put("database", true)
                .put("table", true)
                .put("memory", 256)
                .put("visibility", "private")
                .put("repoUrl", "github.com?owner=example-shop&repo=greeter");
        ArrayNode contents = request.putArray("directoryContents");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.addObject()
                        .put("path", folder.relativize(file).toString())
                        .put("base64Content", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return request;
    }
}
