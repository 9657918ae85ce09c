package dev.mokuroku.scaffolder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.filter.BackstageFilters;
import dev.mokuroku.scaffolder.filter.GitHosts;
import dev.mokuroku.scaffolder.skeleton.SkeletonOptions;
import dev.mokuroku.scaffolder.skeleton.SkeletonRenderer;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The skeletons of the demo's templates render to files that tools can read, whatever the person chooses.
class DemoSkeletonsTest {
    private static final Path TEMPLATES = Path.of("catalog-info/templates");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    Path target;

    @ParameterizedTest
    @CsvSource({
        "service/skeleton, true",
        "service/skeleton, false",
        "service/chart, true",
        "service/database, true",
        "library/java, true",
        "library/typescript, false",
        "serverless-api/skeleton, true",
        "serverless-api/skeleton, false"
    })
    void rendersFilesThatToolsCanRead(String folder, boolean choice) throws IOException {
        render(folder, choice);
        for (Path file : files()) {
            String text = Files.readString(file);
            assertThat(file.toString()).doesNotEndWith(".njk");
            assertThat(text).as(file.toString()).doesNotContain("${{", "{%");
            if (file.toString().endsWith(".yaml")) {
                try (var documents = YAML.readerFor(JsonNode.class)
                        .readValues(text.replace("!Ref ", "").replace("!Sub ", ""))) {
                    assertThat(documents.readAll()).as(file.toString()).isNotEmpty();
                }
            }
            if (file.toString().endsWith("package.json")) {
                assertThat(PlainJson.MAPPER.readTree(text).path("description").asText())
                        .isEqualTo("Says \"hello\": to everybody");
            }
        }
    }

    @Test
    void leavesOutWhatTheApiDoesNotUse() throws IOException {
        render("serverless-api/skeleton", false);
        assertThat(target.resolve("src").toFile().list()).containsExactly("health.mjs");
        assertThat(Files.readString(target.resolve("template.yaml"))).doesNotContain("DynamoDB");
    }

    @Test
    void describesTheComponent() throws IOException {
        render("service/skeleton", true);
        JsonNode entity = YAML.readTree(Files.readString(target.resolve("catalog-info.yaml")));
        assertThat(entity.at("/metadata/name").asText()).isEqualTo("greeter");
        assertThat(entity.at("/metadata/description").asText()).isEqualTo("Says \"hello\": to everybody");
        assertThat(entity.at("/spec/owner").asText()).isEqualTo("group:default/checkout");
        assertThat(entity.at("/spec/scaffoldedFrom").asText()).isEqualTo("template:default/new-service");
        assertThat(entity.at("/spec/dependsOn/0").asText()).isEqualTo("component:service-runtime");
    }

    private void render(String folder, boolean choice) throws IOException {
        TemplateEngine templating =
                new TemplateEngine(new BackstageFilters(GitHosts.KNOWN).byName(), Map.of(), TemplateLimits.STANDARD);
        ObjectNode values = PlainJson.MAPPER.createObjectNode();
        values.put("name", "greeter").put("description", "Says \"hello\": to everybody");
        values.put("owner", "group:default/checkout").put("repository", "example-shop/greeter");
        values.put("runtime", choice).put("table", choice).put("memory", 256);
        if (choice) {
            values.put("system", "system:default/ordering");
        }
        SkeletonOptions options = new SkeletonOptions(List.of(), ".njk", false, TemplateDialect.STANDARD);
        new SkeletonRenderer(templating)
                .render(TEMPLATES.resolve(folder), target, options, values, StepForTests.of(target, "{}"), _ -> {});
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
