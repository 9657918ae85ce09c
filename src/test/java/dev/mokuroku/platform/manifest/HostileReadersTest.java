package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reader with files that are built to do harm. A new reader needs a sample in [ManifestSamples].
class HostileReadersTest {
    /// Far above what any of these takes; a quadratic reader takes hours.
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int SIZE = 1 << 18;
    private static final Map<String, String> SAMPLES = ManifestSamples.byPath();

    static Stream<String> paths() {
        return SAMPLES.keySet().stream();
    }

    @Test
    void everyReaderHasASample() {
        ManifestResult result = ManifestScan.read(new RepositoryFixture());
        assertThat(result.problems()).isEmpty();
        SAMPLES.forEach((path, text) -> {
            ManifestResult found = ManifestScan.read(RepositoryFixture.of(path, text));
            assertThat(found.packages().size() + found.published().size())
                    .as(path)
                    .isPositive();
            assertThat(found.problems()).as(path).isEmpty();
        });
        assertThat(ManifestReaders.of(new Repository(new RepositoryFixture(), _ -> {})))
                .allMatch(reader -> SAMPLES.keySet().stream().anyMatch(reader::reads));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void tooLargeFilesAreOneProblem(String path) {
        assertThat(problems(path, SAMPLES.get(path) + " ".repeat(10 << 20)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.message()).contains("the limit is");
                });
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nulIsOneProblem(String path) {
        assertThat(problems(path, SAMPLES.get(path).replaceFirst("1", "1\0")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.message()).contains("NUL");
                });
    }

    /// A quadratic reader is found by its time.
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("paths")
    void repetitionsTakeLinearTime(String path) {
        List<String> parts = List.of(
                "{",
                "[",
                "(",
                "<",
                "\"",
                "'",
                "${",
                "$(",
                "$a",
                "#{",
                "\\\n",
                "a=",
                "a:",
                "- ",
                "@",
                "/",
                ".",
                "*a ",
                "&a ",
                "a\n",
                "<<A\n",
                "/*",
                "<!--",
                "a b",
                "1.",
                "FROM ${a:-",
                "FROM a AS b\n",
                "RUN <<A\n",
                "gem 'a',",
                "\t",
                "==",
                "[[a]]\n",
                "a.b.",
                "\u0301",
                "\uD83D\uDE00");
        String sample = String.valueOf(SAMPLES.get(path));
        Assertions.assertTimeoutPreemptively(TIMEOUT, () -> {
            for (String part : parts) {
                String repeated = part.repeat(SIZE / part.length());
                check(path, sample + repeated);
                check(
                        path,
                        sample.replaceFirst("1", repeated.replace("\\", "\\\\").replace("$", "\\$")));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("paths")
    void absurdVersionsAreProblemsOrVersions(String path) {
        String sample = String.valueOf(SAMPLES.get(path));
        for (String version : List.of("9".repeat(100_000), "\u0661.\u0662", "\u202E1.2.3", "1..2", "-1", "1e999")) {
            check(path, sample.replace("1.2.3", version));
        }
        ManifestResult result =
                ManifestScan.read(RepositoryFixture.of(path, sample.replace("1.2.3", "9".repeat(100_000))));
        assertThat(result.packages())
                .allSatisfy(row -> assertThat(String.valueOf(row.requirement())).hasSizeLessThan(1_000));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                Arguments.of("package.json", "[]", 1, "The document must be an object but is a list"),
                Arguments.of(
                        "package.json", "{\n\"dependencies\": []}", 2, "dependencies must be an object but is a list"),
                Arguments.of(
                        "package.json",
                        "{\"dependencies\":\n{\"a\": 1}}",
                        2,
                        "dependencies.a must be a string but is a number"),
                Arguments.of(
                        "package.json", "{\"peerDependencies\": {\"a\": null}}", 1, "must be a string but is null"),
                Arguments.of(
                        "package.json",
                        "{\"engines\": {\"node\": 20}}",
                        1,
                        "engines.node must be a string but is a number"),
                Arguments.of("pnpm-workspace.yaml", "catalog:\n  - a", 2, "catalog must be an object but is a list"),
                Arguments.of("composer.json", "{\"require\": []}", 1, "require must be an object but is a list"),
                Arguments.of("composer.json", "{\"require\": {\"a/b\": 1}}", 1, "a/b must be a string but is a number"),
                Arguments.of("Cargo.toml", "dependencies = []", 1, "dependencies must be an object but is a list"),
                Arguments.of(
                        "Cargo.toml", "[dependencies]\na = 1", 2, "a must be a string or an object but is a number"),
                Arguments.of("Cargo.toml", "workspace = 1", 1, "workspace must be an object but is a number"),
                Arguments.of(
                        "pyproject.toml", "[project]\ndependencies = {}", 2, "project.dependencies must be a list"),
                Arguments.of("pyproject.toml", "[project]\ndependencies = [1]", 2, "but is a number"),
                Arguments.of(
                        "pyproject.toml", "[tool.poetry]\ndependencies = []", 2, "must be an object but is a list"),
                Arguments.of("pyproject.toml", "project = true", 1, "project must be an object but is a boolean"),
                Arguments.of("Pipfile", "packages = []", 1, "packages must be an object but is a list"),
                Arguments.of("libs.versions.toml", "versions = []", 1, "versions must be an object but is a list"),
                Arguments.of("libs.versions.toml", "[versions]\na = 1", 2, "versions.a must be a string or an object"),
                Arguments.of("Chart.yaml", "dependencies:\n  a: b", 2, "dependencies must be a list but is an object"),
                Arguments.of("Chart.yaml", "dependencies:\n  - a", 2, "dependencies must be an object but is a string"),
                Arguments.of("compose.yaml", "services:\n  - a", 2, "services must be an object but is a list"),
                Arguments.of("compose.yaml", "services: {a: {image: []}}", 1, "image must be a string but is a list"),
                Arguments.of("kustomization.yaml", "images: a", 1, "images must be a list but is a string"),
                Arguments.of("mise.toml", "tools = []", 1, "tools must be an object but is a list"),
                Arguments.of("global.json", "{\"sdk\": []}", 1, "sdk must be an object but is a list"),
                Arguments.of("dotnet-tools.json", "{\"tools\": {\"a\": 1}}", 1, "a must be an object but is a number"),
                Arguments.of("devcontainer.json", "{\"features\": []}", 1, "features must be an object but is a list"),
                Arguments.of(".github/workflows/a.yml", "jobs: [a]", 1, "jobs must be an object but is a list"),
                Arguments.of(
                        ".github/workflows/a.yml",
                        "jobs:\n  a:\n    steps: a",
                        3,
                        "steps must be a list but is a string"));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void wrongTypesAreOneProblem(String path, String text, int line, String message) {
        ManifestResult result = ManifestScan.read(RepositoryFixture.of(path, text));
        assertThat(result.packages()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void problemsOfOneFileAreLimited() {
        StringBuilder text = new StringBuilder("{\"dependencies\": {");
        for (int i = 0; i < 50_000; i++) {
            text.append("\"a").append(i).append("\": 1,");
        }
        assertThat(problems("package.json", text.append("\"b\": 1}}").toString()))
                .hasSize(21);
    }

    private static void check(String path, String text) {
        ManifestResult result = ManifestScan.read(RepositoryFixture.of(path, text));
        assertThat(result.problems())
                .as(path)
                .noneMatch(problem -> problem.message().startsWith("The reader of this format failed"))
                .allMatch(problem -> problem.message().length() < 2_000);
    }

    private static List<ManifestProblem> problems(String path, String text) {
        return ManifestScan.read(RepositoryFixture.of(path, text)).problems();
    }
}
