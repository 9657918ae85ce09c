package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionsManifestsTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void readsActionsWorkflowsAndImages() {
        var files = RepositoryFixture.of(".github/workflows/ci.yml", """
                jobs:
                  call:
                    uses: acme/flows/.github/workflows/build.yml@v2
                  test:
                    container: node:22
                    services:
                      db: {image: "postgres:17"}
                    steps:
                      - uses: actions/checkout@v4
                      - uses: acme/tools/lint@main
                      - uses: ./local
                      - uses: docker://alpine:3
                      - uses: ${{ matrix.action }}
                """);
        assertThat(files.rows())
                .containsExactly(
                        ".github/workflows/ci.yml:3"
                                + " pkg:githubactions/acme/flows/.github/workflows/build.yml v2 build -",
                        ".github/workflows/ci.yml:5 pkg:docker/node 22 build -",
                        ".github/workflows/ci.yml:7 pkg:docker/postgres 17 build -",
                        ".github/workflows/ci.yml:9 pkg:githubactions/actions/checkout v4 build -",
                        ".github/workflows/ci.yml:10 pkg:githubactions/acme/tools/lint main build -",
                        ".github/workflows/ci.yml:12 pkg:docker/alpine 3 build -");
    }

    @Test
    void versionOfACommitIsInItsComment() {
        var files = RepositoryFixture.of("action.yml", """
                runs:
                  using: composite
                  steps:
                    - uses: a/one@%1$s # v4.1.1
                    - uses: a/two@%1$s # tag=v2
                    - uses: a/three@%1$s # pinned by hand
                    - uses: a/four@%1$s
                    - uses: a/five@v5 # 5.0
                """.formatted(COMMIT));
        assertThat(files.rows())
                .containsExactly(
                        "action.yml:4 pkg:githubactions/a/one " + COMMIT + " build v4.1.1",
                        "action.yml:5 pkg:githubactions/a/two " + COMMIT + " build v2",
                        "action.yml:6 pkg:githubactions/a/three " + COMMIT + " build -",
                        "action.yml:7 pkg:githubactions/a/four " + COMMIT + " build -",
                        "action.yml:8 pkg:githubactions/a/five v5 build -");
    }
}
