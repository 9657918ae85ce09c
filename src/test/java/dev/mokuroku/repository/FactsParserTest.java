package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.repository.RepositoryFacts.CodeOwners;
import dev.mokuroku.repository.RepositoryFacts.License;
import dev.mokuroku.repository.RepositoryFacts.Manifest;
import dev.mokuroku.repository.RepositoryFacts.Protection;
import dev.mokuroku.repository.RepositoryFacts.Readme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsParserTest {
    private final FactsParser reading = new FactsParser(List.of("package.json", "pom.xml"));

    @Test
    void readsWhatGithubTells() {
        ListedRepository found = reading.read(RepositoryJson.full("Acme/Shop"));
        RepositoryFacts facts = found.facts();
        assertThat(found.slug()).isEqualTo("Acme/Shop");
        assertThat(found.key()).isEqualTo("acme/shop");
        assertThat(facts.description()).isEqualTo("Sells things");
        assertThat(facts.homepage()).isNull();
        assertThat(facts.visibility()).isEqualTo("private");
        assertThat(facts.topics()).containsExactly("core", "web");
        assertThat(facts.license()).isEqualTo(new License("Apache-2.0", "Apache License 2.0"));
        assertThat(facts.languages()).containsExactly("Java", "CSS");
        assertThat(facts.headCommit()).isEqualTo("c0ffee");
        assertThat(facts.protection()).isEqualTo(new Protection(true, 2, true, true, List.of("build"), true, false));
        assertThat(facts.latestRelease().tag()).isEqualTo("v1.2.0");
        assertThat(facts.readme()).isEqualTo(new Readme("README.md", 120));
        assertThat(facts.codeOwners()).isEqualTo(new CodeOwners("CODEOWNERS", "owners-1"));
        assertThat(facts.openAlerts()).isEqualTo(3);
        assertThat(facts.manifests()).containsExactly(new Manifest("package.json", "m-1", 14));
        assertThat(found.texts()).isEqualTo(Map.of("package.json", "{\"name\": \"a\"}"));
        assertThat(facts.pushedAt()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void reportsABranchWithoutARuleFromOneThatMayNotBeSeen() {
        JsonNode node = RepositoryJson.bare("acme/shop");
        assertThat(reading.read(node).facts().protection()).isEqualTo(Protection.NONE);
        ((ObjectNode) node.path("defaultBranchRef")).remove("branchProtectionRule");
        assertThat(reading.read(node).facts().protection()).isNull();
    }

    @Test
    void readsTheRulesOfRulesets() {
        JsonNode node = RepositoryJson.bare("acme/shop");
        ((ObjectNode) node.path("defaultBranchRef")).set("rules", RepositoryJson.parse("""
                {"nodes": [
                  {"type": "PULL_REQUEST", "parameters": {"requiredApprovingReviewCount": 1, "requireCodeOwnerReview": true}},
                  {"type": "PULL_REQUEST", "parameters": {"requiredApprovingReviewCount": 3}},
                  {"type": "REQUIRED_STATUS_CHECKS",
                   "parameters": {"requiredStatusChecks": [{"context": "test"}, {"context": "lint"}]}},
                  {"type": "NON_FAST_FORWARD", "parameters": null}]}"""));
        assertThat(reading.read(node).facts().protection())
                .isEqualTo(new Protection(true, 3, true, true, List.of("lint", "test"), false, false));
        ((ObjectNode) node.path("defaultBranchRef")).remove("branchProtectionRule");
        assertThat(reading.read(node).facts().protection())
                .as("what rulesets ask for is known without the right to see branch protection rules")
                .isEqualTo(new Protection(true, 3, true, true, List.of("lint", "test"), false, false));
    }

    @Test
    void takesTheStricterOfARuleAndARuleset() {
        JsonNode node = RepositoryJson.full("acme/shop");
        ((ObjectNode) node.path("defaultBranchRef")).set("rules", RepositoryJson.parse("""
                {"nodes": [
                  {"type": "PULL_REQUEST", "parameters": {"requiredApprovingReviewCount": 1, "requireCodeOwnerReview": false}},
                  {"type": "REQUIRED_STATUS_CHECKS",
                   "parameters": {"requiredStatusChecks": [{"context": "build"}, {"context": "lint"}]}}]}"""));
        assertThat(reading.read(node).facts().protection())
                .isEqualTo(new Protection(true, 2, true, true, List.of("build", "lint"), true, false));
    }

    @Test
    void takesARuleThatAsksForNothingMoreForProtectionThatAllowsForcePushes() {
        JsonNode node = RepositoryJson.bare("acme/shop");
        ((ObjectNode) node.path("defaultBranchRef"))
                .set("rules", RepositoryJson.parse("{\"nodes\": [{\"type\": \"DELETION\", \"parameters\": null}]}"));
        assertThat(reading.read(node).facts().protection())
                .isEqualTo(new Protection(true, 0, false, false, List.of(), false, true));
    }

    @Test
    void readsARepositoryWithoutACommit() {
        RepositoryFacts facts = reading.read(RepositoryJson.parse("""
                {"nameWithOwner": "acme/new", "visibility": "PUBLIC", "defaultBranchRef": null, "m0": null}""")).facts();
        assertThat(facts.defaultBranch()).isNull();
        assertThat(facts.protection()).isNull();
        assertThat(facts.openAlerts()).isNull();
        assertThat(facts.manifests()).isEmpty();
    }

    @Test
    void keepsNoTextThatIsBinaryTooLongOrCut() {
        for (String why : List.of("\"isBinary\": true", "\"isTruncated\": true", "\"byteSize\": 262145")) {
            ListedRepository found = reading.read(RepositoryJson.parse("""
                    {"nameWithOwner": "acme/new", "m1": {"oid": "1", "byteSize": 3, "text": "abc", %s}}""".formatted(why)));
            assertThat(found.facts().manifests()).extracting(Manifest::path).containsExactly("pom.xml");
            assertThat(found.texts()).as(why).isEmpty();
        }
    }

    @Test
    void replacesNulInTexts() {
        ListedRepository found = reading.read(RepositoryJson.parse("""
                {"nameWithOwner": "acme/new", "description": "a\\u0000b", "m0": {"oid": "1", "byteSize": 3, "text": "c\\u0000d"}}"""));
        assertThat(found.facts().description()).isEqualTo("a\uFFFDb");
        assertThat(found.texts()).containsEntry("package.json", "c\uFFFDd");
    }

    @Test
    void writesAndReadsTheSame() {
        RepositoryFacts facts = reading.read(RepositoryJson.full("acme/shop")).facts();
        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }
}
