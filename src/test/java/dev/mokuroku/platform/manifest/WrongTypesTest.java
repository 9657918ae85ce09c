package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Values of another type than their format has, in lock files and in files whose types depend on other values.
class WrongTypesTest {
    private static final String PACKAGE_JSON = "{\"dependencies\": {\"a\": \"^1.0.0\"}}";
    private static final String CARGO_TOML = "[package]\nname = \"own\"\n[dependencies]\na = \"1\"";
    private static final String PROJECT =
            "<Project><ItemGroup><PackageReference Include=\"A\" Version=\"1.*\"/></ItemGroup></Project>";
    private static final String PYPROJECT = "[project]\ndependencies = [\"a\"]";

    /// Manifests, by the lock files beside them.
    private static final Map<String, List<String>> MANIFESTS = Map.of(
            "package-lock.json", List.of("package.json", PACKAGE_JSON),
            "pnpm-lock.yaml", List.of("package.json", PACKAGE_JSON),
            "bun.lock", List.of("package.json", PACKAGE_JSON),
            "composer.lock", List.of("composer.json", "{\"require\": {\"a/b\": \"^1\"}}"),
            "Cargo.lock", List.of("Cargo.toml", CARGO_TOML),
            "uv.lock", List.of("pyproject.toml", PYPROJECT),
            "Pipfile.lock", List.of("Pipfile", "[packages]\na = \"*\""),
            "packages.lock.json", List.of("A.csproj", PROJECT),
            "Chart.lock", List.of("Chart.yaml", "dependencies: [{name: a, version: 1.x, repository: 'https://a.b'}]"));

    static Stream<Arguments> lockFiles() {
        return Stream.of(
                Arguments.of("package-lock.json", "{\n\"packages\": []}", 2, "packages must be an object"),
                Arguments.of("package-lock.json", "{\"packages\":\n{\"node_modules/a\": 1}}", 2, "must be an object"),
                Arguments.of(
                        "package-lock.json",
                        "{\"packages\": {\"node_modules/a\": {\n\"version\": 1}}}",
                        2,
                        "version must be a string"),
                Arguments.of("pnpm-lock.yaml", "importers:\n  - a", 2, "importers must be an object but is a list"),
                Arguments.of("pnpm-lock.yaml", "importers:\n  .:\n    dependencies: a", 3, "but is a string"),
                Arguments.of(
                        "pnpm-lock.yaml",
                        "importers: {.: {dependencies: {a: {version: []}}}}",
                        1,
                        "version must be a string but is a list"),
                Arguments.of(
                        "bun.lock", "{\"workspaces\": {\"\": {}}, \"packages\": []}", 1, "packages must be an object"),
                Arguments.of(
                        "bun.lock", "{\"workspaces\": {\"\": {}}, \"packages\": {\"a\": {}}}", 1, "a must be a list"),
                Arguments.of("composer.lock", "{\"packages\": {}}", 1, "packages must be a list but is an object"),
                Arguments.of(
                        "composer.lock",
                        "{\"packages\": [{\"name\": \"a/b\", \"version\": 1}]}",
                        1,
                        "version must be a string but is a number"),
                Arguments.of("Cargo.lock", "[[package]]\nname = \"a\"\nversion = 1", 3, "version must be a string"),
                Arguments.of("uv.lock", "[[package]]\nname = 1\nversion = \"1\"", 2, "name must be a string"),
                Arguments.of("Pipfile.lock", "{\"default\": []}", 1, "default must be an object but is a list"),
                Arguments.of("Pipfile.lock", "{\"default\": {\"a\": 1}}", 1, "a must be an object but is a number"),
                Arguments.of("packages.lock.json", "{\"dependencies\": 1}", 1, "dependencies must be an object"),
                Arguments.of(
                        "packages.lock.json",
                        "{\"dependencies\": {\"net8.0\": {\"A\": {\"resolved\": 1}}}}",
                        1,
                        "resolved must be a string but is a number"),
                Arguments.of("Chart.lock", "dependencies: a", 1, "dependencies must be a list but is a string"),
                Arguments.of("Chart.lock", "dependencies:\n- name: []", 2, "name must be a string but is a list"));
    }

    @ParameterizedTest
    @MethodSource("lockFiles")
    void ofLockFilesAreOneProblem(String path, String text, int line, String message) {
        List<String> manifest = MANIFESTS.getOrDefault(path, List.of());
        ManifestResult result =
                ManifestScan.read(RepositoryFixture.of(path, text).with(manifest.getFirst(), manifest.getLast()));
        assertThat(result.packages()).hasSize(1);
        check(result.problems(), path, line, message);
    }

    static Stream<Arguments> manifests() {
        String pod = "apiVersion: v1\nkind: Pod\nspec:\n";
        return Stream.of(
                Arguments.of("serverless.yml", "provider: []", 1, "provider must be an object but is a list"),
                Arguments.of("serverless.yml", "- a", 1, "The document must be an object but is a list"),
                Arguments.of(
                        "serverless.yml", "provider:\n  runtime: {}", 2, "runtime must be a string but is an object"),
                Arguments.of("serverless.yml", "functions:\n  a:\n    - b", 3, "functions.a must be an object"),
                Arguments.of("serverless.yml", "functions:\n  a: {runtime: []}", 2, "runtime must be a string"),
                Arguments.of("pod.yaml", pod + "  containers: {image: {}}", 4, "containers must be a list"),
                Arguments.of("pod.yaml", pod + "  initContainers: [image]", 4, "initContainers must be an object"),
                Arguments.of(
                        "pod.yaml", pod + "  containers:\n  - image: [a]", 5, "image must be a string but is a list"),
                Arguments.of(
                        "template.yaml",
                        "Resources:\n  - Type: AWS::Lambda::Function\n    Runtime: java21",
                        2,
                        "Resources must be an object but is a list"));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void ofManifestsAreOneProblem(String path, String text, int line, String message) {
        check(ManifestScan.read(RepositoryFixture.of(path, text)).problems(), path, line, message);
    }

    private static void check(List<ManifestProblem> problems, String path, int line, String message) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void leavesOutWhatOtherFormatsAllow() {
        RepositoryFixture repository = RepositoryFixture.of(
                        "serverless.yml", "provider: aws\nfunctions: ${file(functions.yml)}")
                .with("database.yaml", "apiVersion: acme.dev/v1\nkind: Database\nspec: {containers: {image: {}}}")
                .with("template.yaml", """
                        Resources:
                          Fn::ForEach::Functions: [Name, [A, B], {}]
                          A: {Type: AWS::Lambda::Function, Properties: {Runtime: {Ref: Runtime}}}
                        # Runtime:
                        """);
        assertThat(repository.problems()).isEmpty();
    }
}
