package dev.mokuroku.launch.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardCommandTest {
    private static final String TRIED = """
            {"data": {"evaluateScorecard": {"problems": [], "complete": true,
              "totals": {"entityCount": 2, "averagePercent": 62.5, "passedCount": 1, "unknownCount": 1,
                "levels": [{"name": "none", "entityCount": 1}, {"name": "gold", "entityCount": 1}]},
              "results": [{"entity": {"ref": "component:default/checkout"}, "level": "none", "percent": 25,
                "checks": [{"check": {"id": "readme"}, "outcome": "FAIL", "message": "No \\u001b[31mREADME",
                  "evidence": [{"fact": "repo.has_readme", "value": false, "source": "acme/checkout@3f2a", "at": null,
                    "stale": false}]}]}]}}}""";

    @TempDir
    Path folder;

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file = Path.of("");
    private String url = "";

    @BeforeEach
    void start() throws IOException {
        server.start();
        url = server.baseUrl();
        file = Files.writeString(folder.resolve("scorecard.yaml"), "kind: Scorecard");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void printsWhatAnEntityWouldScore() {
        server.stubFor(post("/graphql")
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withRequestBody(matchingJsonPath("$.variables[?(@.yaml == 'kind: Scorecard')]"))
                .withRequestBody(matchingJsonPath("$.variables.only[?(@ == 'checkout')]"))
                .willReturn(okJson(TRIED)));
        assertThat(run("try", file.toString(), "--entity", "checkout")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("component:default/checkout: none, 25 %", "repo.has_readme = false (acme/checkout@3f2a)")
                .contains("entities: 2, average: 62.5 %, passed: 1, with unknown checks: 1; levels: none 1, gold 1")
                .doesNotContain("\u001b");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void failsBelowTheLevelThatIsWanted() {
        server.stubFor(post("/graphql").willReturn(okJson(TRIED)));
        assertThat(run("try", file.toString(), "--level", "gold")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("1 entity does not reach gold");
        assertThat(run("try", file.toString(), "--level", "none")).isZero();
        assertThat(run("try", file.toString(), "--level", "platinum")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--level must be one of none, gold but is 'platinum'");
    }

    @Test
    void failsWhereNoEntityWasEvaluated() {
        server.stubFor(post("/graphql").willReturn(okJson(TRIED.replace("\"entityCount\": 2", "\"entityCount\": 0"))));
        assertThat(run("try", file.toString(), "--filter", "kind=nothing")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("No entity was evaluated");
    }

    @Test
    void namesAServerThatDoesNotRun() {
        server.stop();
        assertThat(run("lint", file.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("/graphql cannot be reached: no server answers there");
    }

    @Test
    void lintPrintsProblemsWithTheirLine() {
        server.stubFor(post("/graphql").willReturn(okJson("""
                {"data": {"validateDescriptor": {"valid": false, "userErrors": [], "problems":
                  [{"line": 7, "column": 3, "field": "/spec/checks/0", "message": "there is no fact repo.readm"}]}}}""")));
        assertThat(run("lint", file.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines(file + ":7:3: there is no fact repo.readm\n");
    }

    @Test
    void lintSucceedsWithoutProblems() {
        server.stubFor(post("/graphql").willReturn(okJson("""
                {"data": {"validateDescriptor": {"valid": true, "userErrors": [], "problems": []}}}""")));
        assertThat(run("lint", file.toString())).isZero();
    }

    @Test
    void namesServersThatCannotBeUsed() {
        server.stubFor(post("/graphql").willReturn(unauthorized().withBody("""
                {"error": {"name": "AuthenticationError", "message": "Missing credentials"}}""")));
        assertThat(run("lint", file.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("answers 401: Missing credentials");
        assertThat(run("lint", folder.resolve("missing.yaml").toString())).isEqualTo(2);
        assertThat(run("lint")).isEqualTo(2);
    }

    private int run(String... arguments) {
        List<String> all =
                Stream.concat(Stream.of(arguments), Stream.of("--server", url)).toList();
        return new ScorecardCommand(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Map.of("MOKUROKU_TOKEN", "secret"))
                .run(all);
    }
}
