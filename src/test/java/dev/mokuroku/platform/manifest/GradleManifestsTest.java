package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradleManifestsTest {
    @Test
    void readsGroovyWithVariablesAndLockFile() {
        var files = RepositoryFixture.of("build.gradle", """
                        plugins {
                            id 'java'
                            id 'com.acme.build' version '1.2' apply false
                        }
                        def jsonVersion = '2.9'
                        ext.versions = [web: "4.$minor"]
                        dependencies {
                            implementation "org.json:json:${jsonVersion}"
                            testImplementation group: 'g', name: 'web', version: versions.web
                            api platform('g:bom:1.0')
                            runtimeOnly('g:no-version') { exclude group: 'x', module: 'y' }
                            developmentOnly 'g:sum:' + jsonVersion
                            implementation project(':core')
                            if (fast) {
                                compileOnly 'g:fast:1', 'g:faster:2@jar'
                            }
                        }
                        /* dependencies { implementation 'g:commented:1' } */
                        tool { artifact = 'com.acme:generator:3.1' }
                        """)
                .with("gradle.properties", "minor=7\n")
                .with("gradle.lockfile", "org.json:json:2.8=toolClasspath\norg.json:json:2.9.1=runtimeClasspath\n");
        assertThat(files.rows())
                .containsExactly(
                        "build.gradle:3 pkg:maven/com.acme.build/com.acme.build.gradle.plugin 1.2 build -",
                        "build.gradle:8 pkg:maven/org.json/json 2.9 runtime 2.9.1",
                        "build.gradle:9 pkg:maven/g/web 4.7 test -",
                        "build.gradle:10 pkg:maven/g/bom 1.0 import -",
                        "build.gradle:11 pkg:maven/g/no-version - runtime -",
                        "build.gradle:12 pkg:maven/g/sum 2.9 dev -",
                        "build.gradle:15 pkg:maven/g/fast 1 build -",
                        "build.gradle:15 pkg:maven/g/faster 2 build -",
                        "build.gradle:19 pkg:maven/com.acme/generator 3.1 build -");
    }

    @Test
    void readsKotlin() {
        var files = RepositoryFixture.of("app/build.gradle.kts", """
                val ktor by extra("3.1")
                val typed: String = "4.2"
                plugins {
                    kotlin("jvm") version "2.1"
                    id("com.acme.build").version("1.0")
                }
                dependencies {
                    implementation("io.ktor:ktor-core:$ktor")
                    "kapt"(group = "g", name = "processor", version = "1")
                    testImplementation("g:strict") {
                        version { strictly("[1,2[") }
                    }
                    implementation("g", "parts", typed)
                    implementation("g", "literal", "5")
                    implementation(files("libs/a.jar", "libs/b.jar"))
                    implementation("g:typed:$typed")
                }
                """);
        assertThat(files.rows())
                .containsExactly(
                        "app/build.gradle.kts:4 pkg:maven/org.jetbrains.kotlin.jvm/"
                                + "org.jetbrains.kotlin.jvm.gradle.plugin 2.1 build -",
                        "app/build.gradle.kts:5 pkg:maven/com.acme.build/com.acme.build.gradle.plugin 1.0 build -",
                        "app/build.gradle.kts:8 pkg:maven/io.ktor/ktor-core 3.1 runtime -",
                        "app/build.gradle.kts:9 pkg:maven/g/processor 1 build -",
                        "app/build.gradle.kts:10 pkg:maven/g/strict [1,2[ test -",
                        "app/build.gradle.kts:13 pkg:maven/g/parts 4.2 runtime -",
                        "app/build.gradle.kts:14 pkg:maven/g/literal 5 runtime -",
                        "app/build.gradle.kts:16 pkg:maven/g/typed 4.2 runtime -");
    }

    @Test
    void readsCatalogsAndReferencesToThem() {
        var files = RepositoryFixture.of("gradle/libs.versions.toml", """
                        [versions]
                        json = "2.9"
                        rich = { strictly = "1.5" }
                        [libraries]
                        json-core = { module = "org.json:json", version.ref = "json" }
                        short = "g:short:3"
                        split = { group = "g", name = "split", version = { ref = "rich" } }
                        [bundles]
                        all = ["json-core", "short"]
                        [plugins]
                        build = { id = "com.acme.build", version = "1" }
                        """).with("app/build.gradle", """
                        plugins { alias(libs.plugins.build) }
                        dependencies {
                            implementation libs.bundles.all
                            testImplementation "g:other:${libs.versions.json.get()}"
                        }
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "app/build.gradle:1 pkg:maven/com.acme.build/com.acme.build.gradle.plugin 1 build -",
                        "app/build.gradle:3 pkg:maven/org.json/json 2.9 runtime -",
                        "app/build.gradle:3 pkg:maven/g/short 3 runtime -",
                        "app/build.gradle:4 pkg:maven/g/other 2.9 test -",
                        "gradle/libs.versions.toml:5 pkg:maven/org.json/json 2.9 managed -",
                        "gradle/libs.versions.toml:6 pkg:maven/g/short 3 managed -",
                        "gradle/libs.versions.toml:7 pkg:maven/g/split 1.5 managed -",
                        "gradle/libs.versions.toml:11 pkg:maven/com.acme.build/com.acme.build.gradle.plugin 1 managed -");
    }

    @Test
    void readsSpringsDependencyManagementAndCatalogsOfSettings() {
        var files = RepositoryFixture.of("build.gradle", """
                        dependencyManagement {
                          imports { mavenBom 'g:bom:1' }
                          dependencies {
                            dependencySet(group: 'org.set', version: '2') { entry 'first' }
                          }
                        }
                        """).with("settings.gradle", """
                        dependencyResolutionManagement {
                          versionCatalogs {
                            libs { library('x', 'g', 'x').version('3') }
                          }
                        }
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "build.gradle:2 pkg:maven/g/bom 1 import -",
                        "build.gradle:4 pkg:maven/org.set/first 2 managed -",
                        "settings.gradle:3 pkg:maven/g/x 3 managed -");
    }

    @Test
    void wrappersNameTheirTool() {
        var files = RepositoryFixture.of(
                        "gradle/wrapper/gradle-wrapper.properties",
                        "#x\ndistributionUrl=https\\://example.com/gradle-8.14.3-bin.zip\n")
                .with(
                        ".mvn/wrapper/maven-wrapper.properties",
                        "distributionUrl=https://example.com/apache-maven-3.9.16-bin.zip\n");
        assertThat(files.rows())
                .containsExactly(
                        ".mvn/wrapper/maven-wrapper.properties:1 pkg:generic/maven 3.9.16 build -",
                        "gradle/wrapper/gradle-wrapper.properties:2 pkg:generic/gradle 8.14.3 build -");
    }
}
