package dev.mokuroku.platform.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.edit.EditResult.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionEditorTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER_COMMIT = "89abcdef0123456789abcdef0123456789abcdef";
    private static final TargetVersion TWO = TargetVersion.of("2.1.0");

    @Test
    void raisesAnActionToItsMajorTagWhereThereIsOne() {
        String text = "jobs:\r\n  a:\r\n    steps:\r\n      - uses: acme/lint@v1 # keep\r\n";
        String purl = "pkg:githubactions/acme/lint";
        assertThat(workflow(text, purl, TWO.withTags(Set.of("v2", "v2.1.0")))).isEqualTo(text.replace("@v1", "@v2"));
        assertThat(workflow(text, purl, TWO.withTags(Set.of("v2.1.0")))).isEqualTo(text.replace("@v1", "@v2.1.0"));
    }

    @Test
    void raisesAPinnedActionWithItsComment() {
        String text = "jobs:\n  a:\n    steps:\n      - uses: acme/lint@%s # v1.0.0\n".formatted(COMMIT);
        String purl = "pkg:githubactions/acme/lint";
        assertThat(workflow(text, purl, TWO.withCommit(OTHER_COMMIT)))
                .isEqualTo(text.replace(COMMIT, OTHER_COMMIT).replace("v1.0.0", "v2.1.0"));
        assertThat(workflow(text, purl, TWO)).startsWith("PIN_UNKNOWN: .github/workflows/a.yml pins");
    }

    @Test
    void refusesABranch() {
        String text = "jobs:\n  a:\n    steps:\n      - uses: acme/lint@main\n";
        assertThat(workflow(text, "pkg:githubactions/acme/lint", TWO)).startsWith("NO_VERSION");
    }

    private static String workflow(String text, String purl, TargetVersion target) {
        return Editing.text(Editing.edit(".github/workflows/a.yml", text, purl, target));
    }

    @Test
    void raisesTheTagOfAnImageAndKeepsItsVariant() {
        String text = "# 1.0.0\nFROM --platform=linux/amd64 ghcr.io/acme/base:1.0.0-alpine AS build\nRUN x 1.0.0\n";
        assertThat(dockerfile(text)).isEqualTo(text.replace("1.0.0-alpine", "2.1.0-alpine"));
    }

    @Test
    void raisesTheArgumentThatHoldsTheVersion() {
        String text = "ARG BASE=1.0.0\n# Base 1.0.0\nFROM ghcr.io/acme/base:${BASE}\n";
        assertThat(dockerfile(text)).isEqualTo(text.replace("BASE=1.0.0", "BASE=2.1.0"));
    }

    @Test
    void refusesADigestThatIsUnknown() {
        String text = "FROM ghcr.io/acme/base:1.0.0@sha256:%s\n".formatted("a".repeat(64));
        assertThat(dockerfile(text)).startsWith("PIN_UNKNOWN");
        String digest = "sha256:" + "b".repeat(64);
        var target = new TargetVersion("2.1.0", Set.of(), null, digest);
        assertThat(Editing.text(Editing.edit("Dockerfile", text, BASE, target)))
                .isEqualTo("FROM ghcr.io/acme/base:2.1.0@%s\n".formatted(digest));
    }

    private static final String BASE = "pkg:docker/acme/base?repository_url=ghcr.io";

    private static String dockerfile(String text) {
        return Editing.text(Editing.edit("Dockerfile", text, BASE, TWO));
    }

    @Test
    void raisesImagesOfComposeAndKubernetes() {
        String compose = "services:\n  web:\n    image: \"ghcr.io/acme/base:1.0.0\" # why\n";
        assertThat(Editing.text(Editing.edit("compose.yaml", compose, BASE, TWO)))
                .isEqualTo(compose.replace("1.0.0", "2.1.0"));
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {labels: {v: 1.0.0}}
                spec:
                  containers:
                    - image: ghcr.io/acme/base:1.0.0
                """;
        assertThat(Editing.text(Editing.edit("k8s/pod.yaml", pod, BASE, TWO)))
                .isEqualTo(pod.replace("base:1.0.0", "base:2.1.0"));
    }

    @Test
    void raisesModulesOfTerraformAndKeepsTheOperator() {
        String text = """
                module "other" {
                  source  = "acme/vpc/aws"
                  version = "~> 1.0"
                }
                module "network" {
                  version = "~> 1.0" # 1.0
                  source  = "acme/network/aws"
                }
                """;
        assertThat(Editing.text(Editing.edit("main.tf", text, "pkg:terraform/acme/network/aws", TWO)))
                .isEqualTo(text.replace("version = \"~> 1.0\" #", "version = \"~> 2.1\" #"));
    }

    @Test
    void raisesTheRefOfAModuleInGit() {
        String text = "module \"a\" {\n  source = \"git::https://github.com/acme/modules.git//vpc?ref=v1.0.0\"\n}\n";
        assertThat(Editing.text(Editing.edit("main.tf", text, "pkg:github/acme/modules", TWO)))
                .isEqualTo(text.replace("v1.0.0", "v2.1.0"));
    }

    @Test
    void refusesProvidersWithALockFile() {
        String text = """
                terraform {
                  required_providers {
                    aws = {
                      source  = "hashicorp/aws"
                      version = "~> 1.0"
                    }
                  }
                }
                """;
        String purl = "pkg:terraform/hashicorp/aws";
        var refused = Editing.edit("env/prod/main.tf", text, purl, TWO, "env/.terraform.lock.hcl");
        assertThat(Editing.text(refused))
                .isEqualTo("LOCK_FILE: A change of env/prod/main.tf would leave env/.terraform.lock.hcl stale:"
                        + " the package manager has to write both");
        assertThat(Editing.text(Editing.edit("env/prod/main.tf", text, purl, TWO)))
                .isEqualTo(text.replace("1.0", "2.1"));
    }

    @Test
    void raisesDependenciesOfACharts() {
        String text = """
                name: web
                version: 1.0.0
                dependencies:
                  - name: base
                    version: ^1.0.0
                    repository: https://charts.acme.dev
                """;
        String purl = Editing.uses(new Manifests(Map.of("Chart.yaml", text), Set.of("Chart.yaml")))
                .getFirst()
                .purl();
        assertThat(Editing.text(Editing.edit("Chart.yaml", text, purl, TWO)))
                .isEqualTo(text.replace("^1.0.0", "^2.1.0"));
        assertThat(Editing.reason(Editing.edit("Chart.yaml", text, purl, TWO, "Chart.lock")))
                .isEqualTo(Reason.LOCK_FILE);
    }

    @Test
    void raisesPinnedRequirementsOfPython() {
        String text = "# acme-web==1.0.0\nother==1.0.0\nacme-web[cli]==1.0.0 ; python_version > '3'\nranged>=1.0\n";
        assertThat(requirements(text, "pkg:pypi/acme-web")).isEqualTo(text.replace("[cli]==1.0.0", "[cli]==2.1.0"));
        assertThat(requirements(text, "pkg:pypi/ranged")).startsWith("NO_VERSION");
        assertThat(Editing.reason(Editing.edit("requirements.txt", text, "pkg:pypi/other", TWO, "requirements.in")))
                .isEqualTo(Reason.LOCK_FILE);
        assertThat(requirements("a==1 --hash=sha256:00\n", "pkg:pypi/a")).startsWith("PIN_UNKNOWN");
    }

    private static String requirements(String text, String purl) {
        return Editing.text(Editing.edit("requirements.txt", text, purl, TWO));
    }

    @Test
    void refusesOtherFormats() {
        String text = "{\"dependencies\": {\"left-pad\": \"1.0.0\"}}";
        assertThat(Editing.reason(Editing.edit("package.json", text, "pkg:npm/left-pad", TWO, "package-lock.json")))
                .isEqualTo(Reason.LOCK_FILE);
        assertThat(Editing.reason(Editing.edit("package.json", text, "pkg:npm/left-pad", TWO)))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void keepsAByteOrderMark() {
        String text = "\uFEFFFROM ghcr.io/acme/base:1.0.0\r\n";
        assertThat(dockerfile(text)).isEqualTo("\uFEFFFROM ghcr.io/acme/base:2.1.0\r\n");
    }

    @Test
    void findsAUseWhoseLineHasMoved() {
        String text = "\n\n# new\nFROM ghcr.io/acme/base:1.0.0\n";
        Manifests manifests = new Manifests(Map.of("Dockerfile", text), Set.of("Dockerfile"));
        var edit = new VersionEdit("Dockerfile", 1, 1, BASE, "1.0.0", TWO, Set.of());
        assertThat(Editing.text(VersionEditor.edit(manifests, edit))).isEqualTo(text.replace("1.0.0", "2.1.0"));
        var gone = new VersionEdit("Dockerfile", 1, 1, "pkg:docker/x", "1.0.0", TWO, Set.of());
        assertThat(Editing.reason(VersionEditor.edit(manifests, gone))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aRepositoryMovesWhole() {
        String workflow = "jobs:\n  a:\n    container: ghcr.io/acme/base:1.0.0\n";
        Manifests manifests = new Manifests(
                Map.of("Dockerfile", "FROM ghcr.io/acme/base:1.0.0\n", ".github/workflows/a.yml", workflow),
                Set.of("Dockerfile", ".github/workflows/a.yml"));
        List<VersionEdit> edits = Editing.uses(manifests).stream()
                .map(use -> Editing.of(use, TWO, Set.of()))
                .toList();
        RepositoryEdit edited = RepositoryEdit.of(manifests, edits);
        assertThat(edited.isComplete()).isTrue();
        assertThat(edited.changed())
                .containsEntry("Dockerfile", "FROM ghcr.io/acme/base:2.1.0\n")
                .containsEntry(".github/workflows/a.yml", workflow.replace("1.0.0", "2.1.0"));
        assertThat(TextDiff.of("Dockerfile", "a\nb\nc\n", "a\nx\nc\n"))
                .isEqualTo("--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n");
    }
}
