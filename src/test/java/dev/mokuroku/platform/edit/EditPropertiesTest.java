package dev.mokuroku.platform.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever stands in a manifest: an edit gives the use the new version, or a refusal, and never another change.
class EditPropertiesTest {
    private static final long SEED = 20260401;
    private static final int ROUNDS = 60;
    private static final List<String> VERSIONS =
            List.of("1.0.0", "1.0", "1", "v1.0.0", "v1", "1.0.0-rc.1", "2025.01.1");
    private static final List<String> WRITTEN =
            List.of("%s", "~> %s", "==%s", "^%s", "[%s]", ">= %s", "%s-alpine", "main");

    private final Random random = new Random(SEED);

    @Test
    void everyUseOfThisRepository() throws IOException {
        FolderFiles files = FolderFiles.list(Path.of("."));
        int edits = 0;
        for (String path : files.paths()) {
            boolean manifest = path.equals("pom.xml") || path.startsWith(".github/");
            if (manifest) {
                edits += editAll(path, Files.readString(Path.of(path)), files.paths());
            }
        }
        assertThat(edits).isPositive();
    }

    @Test
    void everyUseOfRandomManifests() {
        int edits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> template : TEMPLATES.entrySet()) {
                edits += editAll(template.getKey(), fill(template.getValue()), TEMPLATES.keySet());
            }
        }
        assertThat(edits).isGreaterThan(300);
    }

    private String fill(String template) {
        String text = template;
        while (text.contains("{V}")) {
            String written = WRITTEN.get(random.nextInt(WRITTEN.size()))
                    .formatted(VERSIONS.get(random.nextInt(VERSIONS.size())));
            text = text.replaceFirst("\\{V}", written);
        }
        text = random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text;
        return random.nextInt(4) == 0 ? "\uFEFF" + text : text;
    }

    /// @return how many uses could be edited
    private int editAll(String path, String text, Set<String> paths) {
        Manifests manifests = new Manifests(Map.of(path, text), paths);
        List<DeclaredPackage> uses = Editing.uses(manifests);
        int edits = 0;
        for (DeclaredPackage use : uses) {
            TargetVersion target = TargetVersion.of("9.8." + random.nextInt(100));
            switch (VersionEditor.edit(manifests, Editing.of(use, target, Set.of()))) {
                case EditResult.Refused refused -> assertThat(refused.message()).contains(path);
                case EditResult.Edited edited -> {
                    edits++;
                    assertOnlyChange(use, uses, text, edited, path);
                }
            }
        }
        return edits;
    }

    private static void assertOnlyChange(
            DeclaredPackage use, List<DeclaredPackage> before, String text, EditResult.Edited edited, String path) {
        List<DeclaredPackage> after = Editing.uses(new Manifests(Map.of(path, edited.text()), Set.of(path)));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            boolean same = String.valueOf(before.get(i).requirement())
                    .equals(String.valueOf(after.get(i).requirement()));
            if (before.get(i).equals(use)) {
                assertThat(after.get(i).requirement())
                        .isEqualTo(edited.requirement())
                        .contains("9");
            } else if (!same && !before.get(i).purl().equals(use.purl())) {
                fail("The edit of %s in %s changed %s".formatted(use, path, before.get(i)));
            }
        }
        int start = 0;
        while (text.charAt(start) == edited.text().charAt(start)) {
            start++;
        }
        int end = 0;
        while (text.charAt(text.length() - 1 - end)
                == edited.text().charAt(edited.text().length() - 1 - end)) {
            end++;
        }
        String changed =
                edited.text().substring(start, Math.max(start, edited.text().length() - end));
        assertThat(changed).hasSizeLessThan(12).doesNotContain("\n");
    }

    private static final Map<String, String> TEMPLATES = Map.of(
            "Dockerfile",
            """
            ARG A={V}
            ARG B={V}
            # {V}
            FROM acme/a:${A} AS x
            FROM acme/b:{V}
            COPY --from=acme/c:${B} / /
            RUN echo {V}
            """,
            "pom.xml",
            """
            <project><groupId>g</groupId><artifactId>own</artifactId><version>{V}</version>
            <properties><a>{V}</a><b>{V}</b><!-- {V} --></properties>
            <dependencies>
            <dependency><groupId>x</groupId><artifactId>one</artifactId><version>${a}</version></dependency>
            <dependency><groupId>x</groupId><artifactId>two</artifactId><version>{V}</version></dependency>
            <dependency><groupId>x</groupId><artifactId>three</artifactId><version>${b}</version></dependency>
            <dependency><groupId>x</groupId><artifactId>four</artifactId><version>${b}</version></dependency>
            <dependency><groupId>x</groupId><artifactId>five</artifactId><version>${project.version}</version></dependency>
            </dependencies></project>
            """,
            "gradle/libs.versions.toml",
            """
            [versions]
            a = "{V}"
            b = "{V}"
            [libraries]
            one = { module = "x:one", version.ref = "a" }
            two = "x:two:{V}"
            three = { module = "x:three", version.ref = "b" }
            four = { module = "x:four", version.ref = "b" } # {V}
            """,
            "main.tf",
            """
            module "a" {
             source = "x/one/aws"
             version = "{V}"
            }
            # {V}
            module "b" {
             version = "{V}"
             source = "x/two/aws"
            }
            module "c" { source = "github.com/x/three?ref={V}" }
            """,
            "Chart.yaml",
            """
            name: own
            version: {V}
            appVersion: "{V}"
            dependencies:
            - {name: one, version: "{V}", repository: "https://c.dev"}
            - name: two
              repository: https://c.dev
              version: '{V}' # {V}
            """,
            "a/a.csproj",
            """
            <Project><PropertyGroup><Version>{V}</Version><A>{V}</A></PropertyGroup><ItemGroup>
            <PackageReference Include="One" Version="{V}" />
            <PackageReference Include="Two" Version="$(A)" />
            <PackageReference Include="Three"><Version>{V}</Version></PackageReference>
            </ItemGroup></Project>
            """,
            "requirements.txt",
            """
            # {V}
            one{V}
            two=={V}
            three[x]=={V} ; python_version > '3'
            """,
            ".github/workflows/ci.yml",
            """
            jobs:
              a:
                container: acme/c:{V}
                steps:
                  - uses: x/one@{V} # {V}
                  - uses: x/two/sub@{V}
                  - run: echo {V}
            """,
            "compose.yaml",
            """
            services:
              a:
                image: acme/a:{V}
              b: {image: "acme/b:{V}"}
            """);
}
