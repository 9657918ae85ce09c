package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Cargo, Composer, Bundler, Helm, and versions of runtimes.
class OtherManifestsTest {
    @Test
    void cargoTakesVersionsOfTheWorkspaceAndItsLock() {
        var files = RepositoryFixture.of("Cargo.toml", """
                        [workspace.dependencies]
                        serde = { version = "1.0", features = ["derive"] }
                        """)
                .with("app/Cargo.toml", """
                        [package]
                        name = "app"
                        [dependencies]
                        serde = { workspace = true }
                        renamed = { package = "real", version = "0.8" }
                        lib = { path = "../lib" }
                        [target.'cfg(unix)'.dev-dependencies]
                        nix = "0.29"
                        """)
                .with("Cargo.lock", """
                        [[package]]
                        name = "serde"
                        version = "1.0.219"
                        source = "registry"

                        [[package]]
                        name = "real"
                        version = "0.7.3"
                        source = "registry"

                        [[package]]
                        name = "real"
                        version = "0.8.5"
                        source = "registry"
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "Cargo.toml:2 pkg:cargo/serde 1.0 managed 1.0.219",
                        "app/Cargo.toml:4 pkg:cargo/serde 1.0 runtime 1.0.219",
                        "app/Cargo.toml:5 pkg:cargo/real 0.8 runtime 0.8.5",
                        "app/Cargo.toml:8 pkg:cargo/nix 0.29 dev -");
    }

    @Test
    void composerLeavesOutExtensionsOfPhp() {
        var files = RepositoryFixture.of("composer.json", """
                        {"require": {"php": ">=8.3", "ext-json": "*", "Acme/Lib": "^2"},
                         "require-dev": {"phpunit/phpunit": "^11"}}
                        """)
                .with("composer.lock", "{\"packages\": [{\"name\": \"acme/lib\", \"version\": \"v2.4.0\"}]}");
        assertThat(files.rows())
                .containsExactly(
                        "composer.json:1 pkg:generic/php >=8.3 engine -",
                        "composer.json:1 pkg:composer/acme/lib ^2 runtime v2.4.0",
                        "composer.json:2 pkg:composer/phpunit/phpunit ^11 dev -");
    }

    @Test
    void gemfilesHaveGroups() {
        var files = RepositoryFixture.of("Gemfile", """
                        source "https://rubygems.org"
                        gem "rails", "~> 8.0", ">= 8.0.1" # web
                        gem 'exact', '= 1.2.3'
                        gem "native",
                            require: false
                        group :development, :test do
                          gem "rspec"
                          if ENV["X"]
                            gem "inner"
                          end
                        end
                        gem "checked", group: :test
                        gem "here", path: "here"
                        """).with("Gemfile.lock", """
                        GEM
                          specs:
                            native (1.18.9-x86_64-linux)
                              racc (~> 1.4)
                            rails (8.0.2)

                        PLATFORMS
                          ruby
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "Gemfile:2 pkg:gem/rails ~> 8.0, >= 8.0.1 runtime 8.0.2",
                        "Gemfile:3 pkg:gem/exact 1.2.3 runtime -",
                        "Gemfile:4 pkg:gem/native - runtime 1.18.9",
                        "Gemfile:7 pkg:gem/rspec - dev -",
                        "Gemfile:9 pkg:gem/inner - dev -",
                        "Gemfile:12 pkg:gem/checked - test -");
    }

    @Test
    void chartsHaveRepositories() {
        var files = RepositoryFixture.of("chart/Chart.yaml", """
                        name: app
                        dependencies:
                          - name: redis
                            version: ^20.0.0
                            repository: https://charts.example.com/
                          - name: lib
                            version: 1.0.0
                            repository: file://../lib
                        """)
                .with("chart/Chart.lock", "dependencies:\n- name: redis\n  version: 20.1.3\n");
        assertThat(files.rows())
                .containsExactly("chart/Chart.yaml:3"
                        + " pkg:helm/redis?repository_url=https%3A%2F%2Fcharts.example.com ^20.0.0 runtime 20.1.3");
    }

    @Test
    void versionManagersHaveFilesOfTheirOwn() {
        var files = RepositoryFixture.of(".nvmrc", "v22\n")
                .with(".ruby-version", "ruby-3.4.1\n")
                .with(".sdkmanrc", "# sdk env\njava=21.0.7-tem\n")
                .with(".tool-versions", "nodejs 22.1.0 system\n# x\nterraform\t1.9\n");
        assertThat(files.rows())
                .containsExactly(
                        ".nvmrc:1 pkg:generic/node v22 engine -",
                        ".ruby-version:1 pkg:generic/ruby 3.4.1 engine -",
                        ".sdkmanrc:2 pkg:generic/java 21.0.7-tem engine -",
                        ".tool-versions:1 pkg:generic/node 22.1.0 engine -",
                        ".tool-versions:3 pkg:generic/terraform 1.9 engine -");
    }

    @Test
    void functionsHaveARuntime() {
        var files = RepositoryFixture.of("infra/template.yaml", """
                        Globals: {Function: {Runtime: java21}}
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties: {Runtime: provided.al2023, Role: !Ref R}
                          T:
                            Type: AWS::SNS::Topic
                        """).with("serverless.yml", """
                        provider: {runtime: nodejs22.x}
                        functions:
                          f: {runtime: python3.13}
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "infra/template.yaml:1 pkg:generic/java 21 runtime -",
                        "infra/template.yaml:5 pkg:generic/provided al2023 runtime -",
                        "serverless.yml:1 pkg:generic/node 22.x runtime -",
                        "serverless.yml:3 pkg:generic/python 3.13 runtime -");
    }
}
