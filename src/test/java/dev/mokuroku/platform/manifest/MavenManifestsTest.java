package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MavenManifestsTest {
    private static final String PARENT = """
            <project>
              <parent>
                <groupId>org.outside</groupId><artifactId>platform</artifactId><version>3.1</version>
              </parent>
              <groupId>acme</groupId><artifactId>parent</artifactId><version>1</version>
              <properties><json.version>2.${minor}</json.version><minor>9</minor></properties>
              <dependencyManagement><dependencies>
                <dependency>
                  <groupId>org.json</groupId><artifactId>json</artifactId>
                  <version>${json.version}</version><scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>acme</groupId><artifactId>bom</artifactId>
                  <version>${project.version}</version><type>pom</type><scope>import</scope>
                </dependency>
              </dependencies></dependencyManagement>
              <build><pluginManagement><plugins>
                <plugin><artifactId>maven-jar-plugin</artifactId><version>3.4</version></plugin>
              </plugins></pluginManagement></build>
            </project>
            """;

    private static final String BOM = """
            <project>
              <groupId>acme</groupId><artifactId>bom</artifactId><version>1</version>
              <dependencyManagement><dependencies>
                <dependency><groupId>g</groupId><artifactId>of-bom</artifactId><version>7</version></dependency>
              </dependencies></dependencyManagement>
            </project>
            """;

    private static final String CHILD = """
            <project>
              <parent><groupId>acme</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>child</artifactId>
              <dependencies>
                <dependency><groupId>org.json</groupId><artifactId>json</artifactId></dependency>
                <dependency><groupId>g</groupId><artifactId>of-bom</artifactId></dependency>
                <dependency><groupId>g</groupId><artifactId>outside</artifactId><version>${un.known}</version></dependency>
                <dependency><groupId>acme</groupId><artifactId>bom</artifactId><version>1</version></dependency>
              </dependencies>
              <build><plugins>
                <plugin><artifactId>maven-jar-plugin</artifactId>
                  <dependencies><dependency>
                    <groupId>p</groupId><artifactId>q</artifactId><version>1</version>
                  </dependency></dependencies>
                </plugin>
              </plugins></build>
              <profiles><profile>
                <id>x</id><properties><v>5</v></properties>
                <dependencies><dependency>
                  <groupId>g</groupId><artifactId>profiled</artifactId><version>${v}</version><scope>provided</scope>
                </dependency></dependencies>
              </profile></profiles>
            </project>
            """;

    @Test
    void resolvesWhatTheRepositorySays() {
        var files =
                RepositoryFixture.of("pom.xml", PARENT).with("bom/pom.xml", BOM).with("child/pom.xml", CHILD);
        assertThat(files.rows())
                .containsExactly(
                        "bom/pom.xml:4 pkg:maven/g/of-bom 7 managed -",
                        "child/pom.xml:5 pkg:maven/org.json/json 2.9 test -",
                        "child/pom.xml:6 pkg:maven/g/of-bom 7 runtime -",
                        "child/pom.xml:7 pkg:maven/g/outside ${un.known} runtime -",
                        "child/pom.xml:11 pkg:maven/org.apache.maven.plugins/maven-jar-plugin 3.4 build -",
                        "child/pom.xml:13 pkg:maven/p/q 1 build -",
                        "child/pom.xml:20 pkg:maven/g/profiled 5 provided -",
                        "pom.xml:3 pkg:maven/org.outside/platform 3.1 parent -",
                        "pom.xml:10 pkg:maven/org.json/json 2.9 managed -",
                        "pom.xml:18 pkg:maven/org.apache.maven.plugins/maven-jar-plugin 3.4 managed -");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void parentsInACircleAreAProblemAndLoseNoRow() {
        var files =
                RepositoryFixture.of("a/pom.xml", pomWithParent("a", "b")).with("b/pom.xml", pomWithParent("b", "a"));
        assertThat(files.rows()).hasSize(2);
        assertThat(files.problems())
                .extracting(ManifestProblem::message)
                .containsOnly("The parents of the POM lead back to it", "The property a refers to itself");
    }

    private static String pomWithParent(String name, String parent) {
        return """
                <project>
                  <parent>
                    <groupId>g</groupId><artifactId>%2$s</artifactId><version>1</version>
                    <relativePath>../%2$s</relativePath>
                  </parent>
                  <groupId>g</groupId><artifactId>%1$s</artifactId>
                  <dependencies><dependency>
                    <groupId>x</groupId><artifactId>y</artifactId><version>${a}</version>
                  </dependency></dependencies>
                  <properties><a>${b}</a><b>${a}</b></properties>
                </project>
                """.formatted(name, parent);
    }

    @Test
    void bomsThatImportEachOtherEnd() {
        String bom = """
                <project><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>
                <dependencyManagement><dependencies><dependency>
                <groupId>g</groupId><artifactId>%s</artifactId><version>1</version><scope>import</scope>
                </dependency></dependencies></dependencyManagement>
                <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies>
                </project>
                """;
        var files =
                RepositoryFixture.of("a/pom.xml", bom.formatted("a", "b")).with("b/pom.xml", bom.formatted("b", "a"));
        assertThat(files.rows()).hasSize(2);
        assertThat(files.problems())
                .extracting(ManifestProblem::message)
                .contains("BOMs that the POM imports import the POM again");
    }

    @Test
    void entitiesOfHtmlAreNoError() {
        var files = RepositoryFixture.of("pom.xml", """
                <project><groupId>g</groupId><artifactId>a</artifactId><name>J&oslash;rgen &amp; S&#248;n</name>
                <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId><version>1</version>
                </dependency></dependencies></project>
                """);
        assertThat(files.rows()).containsExactly("pom.xml:2 pkg:maven/x/y 1 runtime -");
        assertThat(files.problems()).isEmpty();
    }

    /// Properties that name each other at random: a chain of them ends at the literal that following it by hand gives.
    @RepeatedTest(20)
    void propertiesResolveAsByHand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int length = 1 + random.nextInt(15);
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String value = i == length - 1 ? "end" : "${p%d}".formatted(i + 1);
            properties.insert(random.nextBoolean() ? 0 : properties.length(), "<p%d>%s</p%d>".formatted(i, value, i));
        }
        var files = RepositoryFixture.of("pom.xml", """
                <project><groupId>g</groupId><artifactId>a</artifactId><properties>%s</properties>
                <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId>
                <version>1-${p0}-2</version></dependency></dependencies></project>
                """.formatted(properties));
        assertThat(files.rows()).containsExactly("pom.xml:3 pkg:maven/x/y 1-end-2 runtime -");
    }
}
