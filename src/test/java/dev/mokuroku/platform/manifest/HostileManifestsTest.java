package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file that is built to do harm gives a problem, and costs no row of another file.
class HostileManifestsTest {
    /// Far above what any of these takes; a quadratic reader takes minutes.
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final String POM_END = """
            <project><groupId>g</groupId><artifactId>a</artifactId><dependencies><dependency>
            <groupId>x</groupId><artifactId>&%s;</artifactId></dependency></dependencies></project>
            """;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("package.json", "{\"a\":" + "[".repeat(200_000), "nested"),
                Arguments.of("package.json", "{\"dependencies\": {\"a\": ", "Not valid JSON"),
                Arguments.of("package.json", " ".repeat(10 << 20), "limit"),
                Arguments.of("package.json", "{\"a\": \"\0\"}", "NUL"),
                Arguments.of("package.json", "{\"dependencies\": {\"a\": \"" + "9".repeat(100_000) + "\"}}", "longer"),
                Arguments.of("pyproject.toml", "a = " + "[".repeat(100_000), "Not valid TOML"),
                Arguments.of("pyproject.toml", "a." + "b.".repeat(5_000) + "c = 1", "nesting depth"),
                Arguments.of("pyproject.toml", "a." + "b.".repeat(200) + "c = 1", "nested"),
                Arguments.of("pyproject.toml", "a = {" + "b = {".repeat(50_000), "Not valid TOML"),
                Arguments.of("compose.yaml", "- ".repeat(50_000) + "a", "nested"),
                Arguments.of("compose.yaml", "{".repeat(50_000), "nested"),
                Arguments.of("compose.yaml", aliasBomb(), "aliases"),
                Arguments.of("compose.yaml", "a: &a [*a]", "no anchor before it"),
                Arguments.of("pom.xml", entityBomb(), "DOCTYPE"),
                Arguments.of("pom.xml", externalEntity(), "DOCTYPE"),
                Arguments.of("pom.xml", POM_END.formatted("unknown"), "is not the name of a package"),
                Arguments.of("pom.xml", "<a>".repeat(100_000), "nested"),
                Arguments.of("a.csproj", externalEntity(), "DOCTYPE"),
                Arguments.of("main.tf", "a { ".repeat(100_000), "nested"),
                Arguments.of("main.tf", "a = \"" + "${".repeat(100_000), "no closing quote"),
                Arguments.of("build.gradle", "a { ".repeat(100_000), "nested"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesAProblemAndLosesNoOtherRow(String path, String text, String problem) {
        RepositoryFixture files = RepositoryFixture.of(path, text).with("other/go.mod", "require a.b/c v1\n");
        Assertions.assertTimeoutPreemptively(TIMEOUT, () -> {
            ManifestResult result = ManifestScan.read(files);
            assertThat(result.packages())
                    .singleElement()
                    .satisfies(row -> assertThat(row.path()).isEqualTo("other/go.mod"));
            assertThat(result.problems()).isNotEmpty().allSatisfy(found -> {
                assertThat(found.path()).isEqualTo(path);
                assertThat(found.message()).contains(problem).hasSizeLessThan(2_000);
            });
        });
    }

    @Test
    void invalidEncodingIsAProblem() {
        var files = new RepositoryFixture().with("package.json", new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("The file is not valid UTF-8"));
    }

    /// What takes no problem must at least take no time.
    static Stream<Arguments> slowFiles() {
        return Stream.of(
                Arguments.of("Dockerfile", "ARG a=$b\nARG b=$a$a$a$a\nFROM x:$b\n" + "FROM a AS b\n".repeat(3_000)),
                Arguments.of("Dockerfile", "RUN <<A\n".repeat(3_000)),
                Arguments.of("Dockerfile", "FROM " + "${a:-".repeat(50_000)),
                Arguments.of("Dockerfile", "FROM a:" + "\\\n".repeat(50_000)),
                Arguments.of("build.gradle", "implementation '" + "a:".repeat(500_000) + "'\n"),
                Arguments.of("build.gradle", "dependencies { implementation \"a:b:" + "$a".repeat(200_000) + "\" }"),
                Arguments.of("Gemfile", "gem 'a', " + "[".repeat(200_000)),
                Arguments.of("Gemfile", "gem 'a',\n".repeat(50_000)),
                Arguments.of("requirements.txt", "a" + "[".repeat(500_000) + "\n" + "a\\\n".repeat(50_000)),
                Arguments.of("go.mod", "require (\n" + "(".repeat(500_000)),
                Arguments.of("pyproject.toml", "a = [" + "\"\\u0041\", ".repeat(100_000) + "]"),
                Arguments.of("yarn.lock", "a@".repeat(500_000) + ":\n"),
                Arguments.of(
                        "pom.xml",
                        "<project><properties><a>${b}${b}</a><b>${a}${a}</b></properties><dependencies><dependency>"
                                + "<groupId>g</groupId><artifactId>a</artifactId><version>${a}</version>"
                                + "</dependency></dependencies></project>"),
                Arguments.of(
                        "a.csproj",
                        "<Project><PropertyGroup><A>$(B)$(B)</A><B>$(A)$(A)</B></PropertyGroup><ItemGroup>"
                                + "<PackageReference Include=\"x\" Version=\"$(A)\"/></ItemGroup></Project>"));
    }

    @ParameterizedTest
    @MethodSource("slowFiles")
    void takesNoTime(String path, String text) {
        RepositoryFixture files = RepositoryFixture.of(path, text)
                .with("package.json", "{\"workspaces\": [], \"dependencies\": {\"a\": \"1\"}}");
        Assertions.assertTimeoutPreemptively(
                TIMEOUT, () -> assertThat(files.rows()).contains("package.json:1 pkg:npm/a 1 runtime -"));
    }

    @Test
    void chainsOfParentsHaveNoRecursion() {
        RepositoryFixture files = new RepositoryFixture();
        for (int i = 0; i < 3_000; i++) {
            files.with("p%d/pom.xml".formatted(i), """
                    <project><parent><groupId>g</groupId><artifactId>p%d</artifactId><version>1</version>
                    <relativePath>../p%d</relativePath></parent><artifactId>p%d</artifactId></project>
                    """.formatted(i + 1, i + 1, i));
        }
        List<String> rows = Assertions.assertTimeoutPreemptively(TIMEOUT, files::rows);
        assertThat(rows).containsExactly("p2999/pom.xml:1 pkg:maven/g/p3000 1 parent -");
    }

    @Test
    void requirementsThatIncludeEachOtherAreNotFollowed() {
        var files = RepositoryFixture.of("requirements.txt", "-r requirements-dev.txt\na==1\n")
                .with("requirements-dev.txt", "-r requirements.txt\nb==2\n");
        assertThat(files.rows()).hasSize(2);
    }

    private static String aliasBomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String entityBomb() {
        StringBuilder text = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"x\">");
        for (int i = 1; i < 30; i++) {
            text.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return text.append("]>").append(POM_END.formatted("a29")).toString();
    }

    private static String externalEntity() {
        return "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + POM_END.formatted("a");
    }

    @Test
    void charactersOutsideTheNameAreAProblem() {
        var files = RepositoryFixture.of("package.json", "{\"dependencies\": {\"\": \"1\", \"b\": \"2\"}}");
        assertThat(files.rows()).containsExactly("package.json:1 pkg:npm/b 2 runtime -");
        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("'' is not the name of a package"));
    }

    @Test
    void replacementCharactersInTheFileAreNoProblem() {
        String text = "{\"description\": \"\uFFFD\", \"dependencies\": {\"b\": \"2\"}}";
        var files = new RepositoryFixture().with("package.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(files.rows()).hasSize(1);
        assertThat(files.problems()).isEmpty();
    }
}
