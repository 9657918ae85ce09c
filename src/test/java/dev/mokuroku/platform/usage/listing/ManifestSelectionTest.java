package dev.mokuroku.platform.usage.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestSelectionTest {
    private static final ManifestLimits LIMITS = new ManifestLimits(3, 1_000);

    @Test
    void takesManifestsAndTheirLockFiles() {
        assertThat(select("package.json", "yarn.lock", "src/index.ts", "node_modules/a/package.json")
                        .files())
                .containsOnlyKeys("package.json", "yarn.lock");
    }

    @Test
    void takesOtherYamlOnlyWhereItMayBeAResource() {
        assertThat(select("deploy/app.yaml", "catalog-info.yaml", ".github/dependabot.yml")
                        .files())
                .containsOnlyKeys("deploy/app.yaml");
    }

    @Test
    void takesFilesThatAreNamedAsManifestsFirst() {
        ManifestSelection selection = select("a.yaml", "b.yaml", "x/y/go.mod", "pom.xml", "Dockerfile");
        assertThat(selection.files().keySet()).containsExactly("Dockerfile", "pom.xml", "x/y/go.mod");
        assertThat(selection.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("5 manifests", "limit is 3 files"));
    }

    @Test
    void stopsAtTheLimitOfBytes() {
        ManifestSelection selection = ManifestSelection.of(
                List.of(new ListedFile("pom.xml", "a", 900), new ListedFile("x/pom.xml", "b", 200)), LIMITS);
        assertThat(selection.files()).containsOnlyKeys("pom.xml");
        assertThat(selection.problems()).hasSize(1);
    }

    private static ManifestSelection select(String... paths) {
        return ManifestSelection.of(
                Stream.of(paths).map(path -> new ListedFile(path, path, 1)).toList(), LIMITS);
    }
}
