package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpmManifestsTest {
    private static final String MANIFEST = """
            {
              "dependencies": {"@acme/ui": "^1.0.0", "old": "npm:new@^2", "here": "file:./here"},
              "devDependencies": {"vitest": "~3.1"},
              "peerDependencies": {"react": ">=18"},
              "optionalDependencies": {"fast": "1.x"},
              "engines": {"node": ">=22"},
              "packageManager": "pnpm@9.1.0+sha512.abc"
            }
            """;

    @Test
    void readsEverySectionWithAliasesAndEngines() {
        assertThat(RepositoryFixture.of("package.json", MANIFEST).rows())
                .containsExactly(
                        "package.json:2 pkg:npm/%40acme/ui ^1.0.0 runtime -",
                        "package.json:2 pkg:npm/new ^2 runtime -",
                        "package.json:3 pkg:npm/vitest ~3.1 dev -",
                        "package.json:4 pkg:npm/react >=18 peer -",
                        "package.json:5 pkg:npm/fast 1.x optional -",
                        "package.json:6 pkg:generic/node >=22 engine -",
                        "package.json:7 pkg:npm/pnpm 9.1.0 engine -");
    }

    @Test
    void packageLockResolvesAsNodeLooksUp() {
        var files = RepositoryFixture.of("package.json", "{\"workspaces\": [\"web\"]}")
                .with("web/package.json", "{\"dependencies\": {\"a\": \"^1\", \"b\": \"^1\", \"own\": \"^1\"}}")
                .with("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "web": {"version": "1.0.0"},
                          "web/node_modules/a": {"version": "1.2.0", "dependencies": {"x": "1"}},
                          "node_modules/a": {"version": "2.0.0"},
                          "node_modules/b": {"version": "1.5.0"},
                          "node_modules/own": {"resolved": "own", "link": true}
                        }}
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "web/package.json:1 pkg:npm/a ^1 runtime 1.2.0",
                        "web/package.json:1 pkg:npm/b ^1 runtime 1.5.0",
                        "web/package.json:1 pkg:npm/own ^1 runtime -");
    }

    @Test
    void packageLockOfTheFirstVersionHasDependencies() {
        var files = RepositoryFixture.of("package.json", "{\"dependencies\": {\"a\": \"^1\"}}")
                .with("package-lock.json", "{\"dependencies\": {\"a\": {\"version\": \"1.0.1\"}}}");
        assertThat(files.rows()).containsExactly("package.json:1 pkg:npm/a ^1 runtime 1.0.1");
    }

    @Test
    void yarnLocksOfBothFormats() {
        String manifest = "{\"dependencies\": {\"@s/a\": \"^1\", \"b\": \"npm:c@~2\"}}";
        var classic = RepositoryFixture.of("package.json", manifest).with("yarn.lock", """
                # yarn lockfile v1
                "@s/a@^1", "@s/a@^1.1":
                  version "1.3.0"

                "b@npm:c@~2":
                  version "2.0.5"
                """);
        var berry = RepositoryFixture.of("package.json", manifest).with("yarn.lock", """
                "@s/a@npm:^1, @s/a@npm:^1.1":
                  version: 1.3.0
                  resolution: "@s/a@npm:1.3.0"

                "b@npm:c@~2":
                  version: 2.0.5
                """);
        assertThat(classic.rows())
                .containsExactly(
                        "package.json:1 pkg:npm/%40s/a ^1 runtime 1.3.0", "package.json:1 pkg:npm/c ~2 runtime 2.0.5");
        assertThat(berry.rows()).isEqualTo(classic.rows());
    }

    @Test
    void pnpmHasImportersAndCatalogs() {
        var files = RepositoryFixture.of("pnpm-workspace.yaml", """
                        packages: [web]
                        catalog:
                          react: ^19.0.0
                        catalogs:
                          old:
                            react: ^18.0.0
                        """)
                .with("web/package.json", "{\"dependencies\": {\"react\": \"catalog:\", \"x\": \"workspace:*\"}}")
                .with("old/package.json", "{\"dependencies\": {\"react\": \"catalog:old\"}}")
                .with("pnpm-lock.yaml", """
                        lockfileVersion: '9.0'
                        importers:
                          web:
                            dependencies:
                              react:
                                specifier: 'catalog:'
                                version: 19.1.0(scheduler@0.26.0)
                        packages:
                          {{{ never parsed
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "old/package.json:1 pkg:npm/react ^18.0.0 runtime -",
                        "pnpm-workspace.yaml:3 pkg:npm/react ^19.0.0 managed -",
                        "pnpm-workspace.yaml:6 pkg:npm/react ^18.0.0 managed -",
                        "web/package.json:1 pkg:npm/react ^19.0.0 runtime 19.1.0");
    }

    @Test
    void bunLockNamesVersionsBehindTheLastAt() {
        var files = RepositoryFixture.of("package.json", "{\"dependencies\": {\"@s/a\": \"^1\"}}")
                .with("bun.lock", "{\"workspaces\": {\"\": {}}, \"packages\": {\"@s/a\": [\"@s/a@1.4.0\", {}],}}");
        assertThat(files.rows()).containsExactly("package.json:1 pkg:npm/%40s/a ^1 runtime 1.4.0");
    }
}
