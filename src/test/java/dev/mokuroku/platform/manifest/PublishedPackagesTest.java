package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packages that manifests name as their own.
class PublishedPackagesTest {
    private static List<String> published(String path, String text) {
        return RepositoryFixture.of(path, text).published();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package.json   | {"name": "@acme/ui", "version": "2.1.0"}                                | pkg:npm/%40acme/ui 2.1.0
            go.mod         | module github.com/acme/lib/v2                                          | pkg:golang/github.com/acme/lib/v2 -
            composer.json  | {"name": "Acme/Http"}                                                  | pkg:composer/acme/http -
            pyproject.toml | project = {name = "Acme.Client", version = "1.0"}                      | pkg:pypi/acme-client 1.0
            pyproject.toml | tool.poetry = {name = "acme_client", version = "1.0"}                  | pkg:pypi/acme-client 1.0
            Cargo.toml     | package = {name = "acme-http", version = "0.3.0"}                      | pkg:cargo/acme-http 0.3.0
            lib.gemspec    | spec.name        = 'acme-ruby'                                         | pkg:gem/acme-ruby -
            Http.csproj    | <Project><PropertyGroup><PackageId>Acme.Http</PackageId><Version>4.0.0</Version></PropertyGroup></Project> | pkg:nuget/Acme.Http 4.0.0
            Http.csproj    | <Project><PropertyGroup><IsPackable>true</IsPackable></PropertyGroup></Project> | pkg:nuget/Http -
            """)
    void nameThePackageAndItsVersion(String path, String text, String expected) {
        assertThat(published(path, text)).containsExactly(path + " " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package.json  | {"name": "app", "private": true}
            package.json  | {"name": "{{name}}"}
            composer.json | {"name": "app"}
            Cargo.toml    | package = {name = "app", publish = false}
            App.csproj    | <Project><PropertyGroup><AssemblyName>App</AssemblyName></PropertyGroup></Project>
            build.gradle  | group = 'acme'
            """)
    void leavesOutWhatNobodyElseCanUse(String path, String text) {
        assertThat(published(path, text)).isEmpty();
    }

    @Test
    void readsCoordinatesOfMavenWithParentsAndProperties() {
        RepositoryFixture repository = RepositoryFixture.of("pom.xml", """
                <project><groupId>acme</groupId><artifactId>parent</artifactId><version>${v}</version>
                <properties><v>7</v></properties></project>""").with("lib/pom.xml", """
                <project><parent><groupId>acme</groupId><artifactId>parent</artifactId><version>7</version></parent>
                <artifactId>lib</artifactId></project>""");
        assertThat(repository.published())
                .containsExactly("lib/pom.xml pkg:maven/acme/lib 7", "pom.xml pkg:maven/acme/parent 7");
    }

    @Test
    void namesProjectsOfGradleByTheirSettingsAndFolders() {
        RepositoryFixture repository = RepositoryFixture.of("settings.gradle.kts", "rootProject.name = \"runtime\"")
                .with("gradle.properties", "version=3.1")
                .with("build.gradle.kts", """
                        allprojects { group = "acme.runtime" }
                        tasks.register("x") { group = "documentation" }
                        """)
                .with("http/build.gradle", "dependencies { }");
        assertThat(repository.published())
                .containsExactly(
                        "build.gradle.kts pkg:maven/acme.runtime/runtime 3.1",
                        "http/build.gradle pkg:maven/acme.runtime/http 3.1");
    }

    @Test
    void readsNamesOfChartsAndOfSetupCfg() {
        RepositoryFixture repository = RepositoryFixture.of("chart/Chart.yaml", "name: basket\nversion: 1.2.0\n")
                .with("setup.cfg", "[metadata]\nname = Acme_Tools\n");
        assertThat(repository.published())
                .containsExactly("chart/Chart.yaml pkg:helm/basket 1.2.0", "setup.cfg pkg:pypi/acme-tools -");
    }
}
