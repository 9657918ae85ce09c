package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationSettingsTest {
    private static final DescriptorPaths USUAL = DescriptorPaths.of(List.of("catalog-info.yaml"));

    @Test
    void takesTheFirstRuleThatMatches() {
        OrganizationSettings settings = OrganizationSettings.parse("oid", """
                descriptors: [.backstage/catalog.yaml]
                exclude: ["sandbox-*"]
                rules:
                  - repositories: [mono, "mono-*"]
                    descriptors: ["services/*/catalog-info.yaml", catalog-info.yaml]
                  - repositories: ["*-legacy"]
                    descriptors: [old.yaml]
                """, USUAL);
        assertThat(settings.pathsOf("shop").fixed()).containsExactly(".backstage/catalog.yaml");
        assertThat(settings.pathsOf("Mono-legacy").patterns()).containsExactly("services/*/catalog-info.yaml");
        assertThat(settings.pathsOf("shop-legacy").fixed()).containsExactly("old.yaml");
        assertThat(settings.fixedPaths()).containsExactly(".backstage/catalog.yaml", "catalog-info.yaml", "old.yaml");
        assertThat(settings.repositories().admit("sandbox-1")).isFalse();
        assertThat(settings.repositories().admit("shop")).isTrue();
    }

    @Test
    void leavesEverythingAsUsualWhereItSaysNothing() {
        assertThat(OrganizationSettings.parse("oid", "", USUAL).pathsOf("shop")).isEqualTo(USUAL);
        assertThat(OrganizationSettings.parse("oid", "# nothing yet", USUAL).pathsOf("shop"))
                .isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            descriptor: [a.yaml]                          | descriptor: there is no such field
            descriptors: a.yaml                           | descriptors: must be
            descriptors: [../a.yaml]                      | descriptors: '../a.yaml'
            'rules: [{repositories: [a]}]'                | rules[0].descriptors: must name paths
            'rules: [{descriptors: [a.yaml]}]'            | rules[0].repositories: must name
            'rules: [{repositories: [a], descriptors: []}]' | rules[0].descriptors: must name from 1
            'rules: [{repositories: [a], path: b}]'       | rules[0].path: there is no such field
            descriptors: [null]                           | descriptors: must be texts
            exclude: [a, null]                            | exclude: must be texts
            exclude: ['']                                 | exclude: must be texts
            'rules: [null]'                               | rules[0].repositories: must name
            'rules: [{repositories: [null], descriptors: [a]}]' | rules[0].repositories: must be texts
            '{'                                           | it cannot be read
            """)
    void namesTheFieldThatIsWrong(String text, String message) {
        assertThatThrownBy(() -> OrganizationSettings.parse("oid", text, USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesWhatWouldBeReadOtherwiseThanItIsWritten() {
        assertThatThrownBy(() -> OrganizationSettings.parse("oid", "exclude: [a]\nexclude: [b]", USUAL))
                .hasMessageContaining("exclude");
        assertThatThrownBy(() -> OrganizationSettings.parse("oid", "exclude: [a]\n---\nexclude: [b]", USUAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundsThePathsOfAllRulesTogether() {
        String rules = IntStream.range(0, 21)
                .mapToObj("  - {repositories: [a], descriptors: [p%d.yaml]}"::formatted)
                .collect(Collectors.joining("\n", "rules:\n", ""));
        assertThatThrownBy(() -> OrganizationSettings.parse("oid", rules, USUAL))
                .hasMessageStartingWith("rules: must name at most 20 different paths");
    }
}
