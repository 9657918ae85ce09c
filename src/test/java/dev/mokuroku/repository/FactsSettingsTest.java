package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.discovery.ObservedFields;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsSettingsTest {
    private static final String DOCUMENT = "query Q($owner: String!) { repository(owner: $owner) { ...Descriptor } }";

    @Test
    void refusesWhatIsNoPathNamingTheSetting() {
        for (String path : List.of("/pom.xml", "../pom.xml", "a/./b", "a//b", "folder/", "*.json", "a\tb")) {
            assertThatThrownBy(() -> settings(Map.of("mokuroku.github.facts.manifests", path)))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("mokuroku.github.facts.manifests: ");
        }
    }

    @Test
    void refusesMoreThanTwentyManifests() {
        assertThat(settings(Map.of("mokuroku.github.facts.manifests", paths(20)))
                        .manifests())
                .hasSize(20);
        assertThatThrownBy(() -> settings(Map.of("mokuroku.github.facts.manifests", paths(21))))
                .hasMessage("mokuroku.github.facts.manifests: at most 20 paths are allowed, but there are 21");
    }

    @Test
    void readsThreeManifestsByDefaultAndNoneWhereNoneIsNamed() {
        assertThat(settings(Map.of()).manifests()).containsExactly("package.json", "pom.xml", "go.mod");
        assertThat(settings(Map.of("mokuroku.github.facts.manifests", "")).manifests())
                .isEmpty();
    }

    @Test
    void asksForEachManifestByAVariable() {
        ObservedFields query = FactsQuery.fields(settings(Map.of("mokuroku.github.facts.manifests", "a/b.json,c")));
        assertThat(query.extend(DOCUMENT))
                .startsWith("query Q($m0: String!, $m1: String!, $owner: String!)")
                .contains("{ ...Descriptor ...Facts }", "m1: object(expression: $m1)")
                .doesNotContain("vulnerabilityAlerts");
        assertThat(query.extend(Map.of("owner", "acme")))
                .isEqualTo(Map.of("owner", "acme", "m0", "HEAD:a/b.json", "m1", "HEAD:c"));
    }

    @Test
    void asksForAlertsWhereThatIsWanted() {
        assertThat(FactsQuery.fields(settings(Map.of("mokuroku.github.facts.alerts", "true")))
                        .extend(DOCUMENT))
                .contains("vulnerabilityAlerts");
    }

    @Test
    void asksForNothingWhereFactsAreOff() {
        FactsCollector facts = collector(Map.of("mokuroku.github.facts.enabled", "false"));
        assertThat(facts.fields()).isEmpty();
        assertThat(facts.fullListing("github:acme", "acme")).isEmpty();
        assertThat(facts.readsAnyOf(List.of("README.md"))).isFalse();
    }

    @Test
    void reportsWhichPushesMayChangeFacts() {
        FactsCollector facts = collector(Map.of("mokuroku.github.facts.manifests", "app/package.json"));
        for (String path : List.of("README.md", ".github/CODEOWNERS", "LICENSE", "license.txt", "app/package.json")) {
            assertThat(facts.readsAnyOf(List.of("src/Main.java", path)))
                    .as(path)
                    .isTrue();
        }
        assertThat(facts.readsAnyOf(List.of("src/README.md", "package.json", "docs/LICENSE")))
                .isFalse();
    }

    @Test
    void standsBesideTheOtherSettingsOfGithub() {
        var values = Map.of("mokuroku.github.facts.enabled", "false", "mokuroku.github.host", "git.acme.example");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GithubConfig.class)
                .withMapping(FactsConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build();
        assertThat(config.getConfigMapping(FactsConfig.class).enabled()).isFalse();
        assertThat(config.getConfigMapping(GithubConfig.class).host()).isEqualTo("git.acme.example");
    }

    private static FactsCollector collector(Map<String, String> settings) {
        return new FactsCollector(new RememberedFacts(), settings(settings));
    }

    private static FactsSettings settings(Map<String, String> settings) {
        return new FactsSettings(Settings.of(FactsConfig.class, settings));
    }

    private static String paths(int count) {
        return IntStream.range(0, count).mapToObj("manifest-%d"::formatted).collect(Collectors.joining(","));
    }
}
