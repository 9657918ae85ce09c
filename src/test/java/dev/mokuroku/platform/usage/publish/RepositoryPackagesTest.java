package dev.mokuroku.platform.usage.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepositoryPackagesTest {
    private record Files(Map<String, String> texts) implements RepositoryFiles {
        @Override
        public Set<String> paths() {
            return texts.keySet();
        }

        @Override
        public long size(String path) {
            return bytes(path).length;
        }

        @Override
        public byte[] bytes(String path) {
            return texts.getOrDefault(path, "").getBytes(UTF_8);
        }
    }

    private static List<String> purls(String slug, Map<String, String> files) {
        return RepositoryPackages.of(slug, new Files(files)).stream()
                .map(PublishedPackage::purl)
                .toList();
    }

    @Test
    void namesActionsAndReusableWorkflows() {
        assertThat(purls(
                        "acme/actions",
                        Map.of(
                                "action.yml", "runs: {}",
                                "setup/action.yaml", "runs: {}",
                                ".github/workflows/build.yml", "on: {workflow_call: {}}",
                                ".github/workflows/own.yml", "on: push")))
                .containsExactly(
                        "pkg:githubactions/acme/actions/.github/workflows/build.yml",
                        "pkg:githubactions/acme/actions",
                        "pkg:githubactions/acme/actions/setup");
    }

    @Test
    void namesModulesOfTerraformAsRegistriesDo() {
        assertThat(purls("acme/terraform-aws-order-queue", Map.of("main.tf", "")))
                .containsExactly("pkg:terraform/acme/order-queue/aws");
        assertThat(purls("acme/terraform-aws-order-queue", Map.of("examples/main.tf", "")))
                .isEmpty();
        assertThat(purls("acme/terraform-", Map.of("main.tf", ""))).isEmpty();
        assertThat(purls("acme/infrastructure", Map.of("main.tf", ""))).isEmpty();
    }
}
