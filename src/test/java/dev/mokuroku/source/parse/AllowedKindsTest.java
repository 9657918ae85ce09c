package dev.mokuroku.source.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedKindsTest {
    private static final String PLATFORM = "https://github.com/acme/platform/blob/main/catalog-info.yaml";
    private static final String SHOP = "https://github.com/acme/shop/blob/main/catalog-info.yaml";

    @Test
    void letsEverythingInWithoutRules() {
        assertThat(kinds(Map.of(), SHOP)).containsExactly("Component", "Template");
    }

    @Test
    void letsInTheKindsOfARule() {
        ParsedDescriptor admitted = admitted(Map.of("rules[0].allow", "component,API"), SHOP);
        assertThat(admitted.entities()).hasSize(1);
        assertThat(admitted.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "Entity template:default/b at url:%s, originated at url:%s, is not of an allowed kind "
                                                .formatted(SHOP, SHOP)
                                        + "for that location"));
    }

    @Test
    void limitsARuleToPlaces() {
        Map<String, String> rules = Map.of(
                "rules[0].allow", "Component",
                "rules[1].allow", "Template",
                "rules[1].locations[0].type", "url",
                "rules[1].locations[0].pattern", "https://github.com/acme/platform/**");
        assertThat(kinds(rules, SHOP)).containsExactly("Component");
        assertThat(kinds(rules, PLATFORM)).containsExactly("Component", "Template");
    }

    /// The rule of docs/permissions.md by which only GitHub decides who is in a group.
    @Test
    void limitsARuleToTheTeamsAndPeopleOfGithub() {
        Map<String, String> rules = Map.of(
                "rules[0].allow", "Component",
                "rules[1].allow", "Template",
                "rules[1].locations[0].pattern", "https://github.com/orgs/acme/teams/*",
                "rules[1].locations[1].pattern", "https://github.com/*");
        for (String page : List.of("https://github.com/orgs/acme/teams/pay", "https://github.com/ann")) {
            assertThat(kinds(rules, page)).as(page).contains("Template");
        }
        for (String other : List.of(SHOP, PLATFORM, "https://github.com/acme/pay", "https://example.com/ann")) {
            assertThat(kinds(rules, other)).as(other).containsExactly("Component");
        }
    }

    @Test
    void comparesATargetAsItStands() {
        Map<String, String> rules = Map.of("rules[0].allow", "Template", "rules[0].locations[0].target", PLATFORM);
        assertThat(kinds(rules, PLATFORM)).containsExactly("Template");
        assertThat(kinds(rules, SHOP)).isEmpty();
    }

    private static List<String> kinds(Map<String, String> rules, String origin) {
        return admitted(rules, origin).entities().stream()
                .map(it -> it.entity().kind())
                .toList();
    }

    private static ParsedDescriptor admitted(Map<String, String> rules, String origin) {
        Map<String, String> settings = new HashMap<>();
        rules.forEach((name, value) -> settings.put("mokuroku.catalog." + name, value));
        byte[] content = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: a }
                spec: { type: service, lifecycle: production, owner: x }
                ---
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: { name: b }
                spec: { type: service, steps: [] }
                """.getBytes(UTF_8);
        LocationRef at = LocationRef.url(origin);
        DescriptorFile file = new DescriptorFile(at, at, "1", null, content, Map.of());
        return new AllowedKinds(Settings.of(CatalogRulesConfig.class, settings))
                .filter(new DescriptorParser().parse(file));
    }
}
