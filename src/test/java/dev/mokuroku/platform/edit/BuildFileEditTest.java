package dev.mokuroku.platform.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.edit.EditResult.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildFileEditTest {
    private static final TargetVersion TWO = TargetVersion.of("2.1.0");
    private static final String RUNTIME = "pkg:maven/dev.acme/service-runtime";
    private static final String HTTP = "pkg:maven/dev.acme/service-http";

    private static final String POM = """
            <project>
              <parent><groupId>dev.acme</groupId><artifactId>parent</artifactId><version>1.0.0</version></parent>
              <groupId>dev.orders</groupId><artifactId>orders</artifactId>
              <version>1.0.0</version>
              <properties>
                <!-- 1.0.0 -->
                <acme.version>1.0.0</acme.version>
              </properties>
              <dependencies>
                <dependency><groupId>dev.acme</groupId><artifactId>service-runtime</artifactId>
                  <version>%s</version></dependency>
                <dependency><groupId>dev.acme</groupId><artifactId>service-http</artifactId>
                  <version>%s</version></dependency>
              </dependencies>
            </project>
            """;

    @Test
    void raisesALiteralVersionOfMaven() {
        String text = POM.formatted("1.0.0", "1.0.0");
        assertThat(pom(text, HTTP)).isEqualTo(POM.formatted("1.0.0", "2.1.0"));
        assertThat(pom(text, "pkg:maven/dev.acme/parent"))
                .isEqualTo(text.replace("<version>1.0.0</version></parent>", "<version>2.1.0</version></parent>"));
    }

    @Test
    void raisesTheProperty() {
        String text = POM.formatted("${acme.version}", "1.0.0");
        assertThat(pom(text, RUNTIME)).isEqualTo(text.replace("<acme.version>1.0.0", "<acme.version>2.1.0"));
    }

    @Test
    void aSharedPropertyChangesIfAllAreToMove() {
        String text = POM.formatted("${acme.version}", "${acme.version}");
        assertThat(pom(text, RUNTIME))
                .isEqualTo("SHARED: The version of %s in pom.xml is also the version of %s, which are not to move"
                        .formatted(RUNTIME, HTTP));
        assertThat(Editing.text(Editing.edit("pom.xml", text, RUNTIME, TWO, Set.of(HTTP))))
                .isEqualTo(text.replace("<acme.version>1.0.0", "<acme.version>2.1.0"));
    }

    @Test
    void neverChangesTheVersionOfTheProjectItself() {
        assertThat(pom(POM.formatted("${project.version}", "3"), RUNTIME)).startsWith("ELSEWHERE");
    }

    @Test
    void aVersionOfTheParentIsElsewhere() {
        String text = POM.formatted("${theirs}", "3");
        Manifests manifests = new Manifests(Map.of("pom.xml", text), Set.of("pom.xml"));
        var edit = new VersionEdit("pom.xml", 11, 16, RUNTIME, "1.0.0", TWO, Set.of());
        assertThat(Editing.reason(VersionEditor.edit(manifests, edit))).isEqualTo(Reason.ELSEWHERE);
    }

    private static String pom(String text, String purl) {
        return Editing.text(Editing.edit("pom.xml", text, purl, TWO));
    }

    @Test
    void raisesVersionsOfAGradleCatalog() {
        String text = """
                [versions]
                acme = "1.0.0"
                [libraries]
                runtime = { module = "dev.acme:service-runtime", version.ref = "acme" }
                http = { module = "dev.acme:service-http", version = "1.0.0" }
                """;
        String path = "gradle/libs.versions.toml";
        assertThat(Editing.text(Editing.edit(path, text, RUNTIME, TWO)))
                .isEqualTo(text.replace("acme = \"1.0.0\"", "acme = \"2.1.0\""));
        assertThat(Editing.text(Editing.edit(path, text, HTTP, TWO)))
                .isEqualTo(text.replace("version = \"1.0.0\"", "version = \"2.1.0\""));
        assertThat(Editing.reason(Editing.edit(path, text, HTTP, TWO, "app/gradle.lockfile")))
                .isEqualTo(Reason.LOCK_FILE);
    }

    @Test
    void raisesVersionsOfNuget() {
        String text = """
                <Project>
                  <PropertyGroup><Version>1.0.0</Version><Acme>1.0.0</Acme></PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Acme.Runtime" Version="1.0.0" />
                    <PackageReference Include="Acme.Http" Version="$(Acme)" />
                    <PackageReference Include="Acme.Own" Version="$(Version)" />
                  </ItemGroup>
                </Project>
                """;
        assertThat(Editing.text(Editing.edit("a/a.csproj", text, "pkg:nuget/Acme.Runtime", TWO)))
                .isEqualTo(text.replace("Version=\"1.0.0\"", "Version=\"2.1.0\""));
        assertThat(Editing.text(Editing.edit("a/a.csproj", text, "pkg:nuget/Acme.Http", TWO)))
                .isEqualTo(text.replace("<Acme>1.0.0", "<Acme>2.1.0"));
        assertThat(Editing.text(Editing.edit("a/a.csproj", text, "pkg:nuget/Acme.Own", TWO)))
                .startsWith("ELSEWHERE");
        assertThat(Editing.reason(
                        Editing.edit("a/a.csproj", text, "pkg:nuget/Acme.Runtime", TWO, "a/packages.lock.json")))
                .isEqualTo(Reason.LOCK_FILE);
    }

    @Test
    void projectsMoveWithTheirCentralVersions() {
        String central = """
                <Project><ItemGroup><PackageVersion Include="Acme.Runtime" Version="1.0.0" /></ItemGroup></Project>
                """;
        String project = """
                <Project><ItemGroup><PackageReference Include="Acme.Runtime" /></ItemGroup></Project>
                """;
        Manifests manifests = new Manifests(
                Map.of("Directory.Packages.props", central, "a/a.csproj", project),
                Set.of("Directory.Packages.props", "a/a.csproj"));
        List<VersionEdit> edits = Editing.uses(manifests).stream()
                .map(use -> Editing.of(use, TWO, Set.of()))
                .toList();
        RepositoryEdit edited = RepositoryEdit.of(manifests, edits);
        assertThat(edited.refusals()).isEmpty();
        assertThat(edited.changed()).containsOnlyKeys("Directory.Packages.props");
    }
}
