package dev.mokuroku.scorecard.gate;

import static dev.mokuroku.scorecard.SampleScorecards.outcome;
import static dev.mokuroku.scorecard.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.SampleScorecards;
import dev.mokuroku.scorecard.evaluation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifTest {
    private final GateDecision decision = GateDecision.of(
            SampleScorecards.levels(),
            null,
            result(
                    "bronze",
                    33,
                    false,
                    outcome("owner", Outcome.FAIL, "No owner"),
                    outcome("readme", Outcome.UNKNOWN, "The README is not known"),
                    outcome("tests", Outcome.EXEMPT, "No tests")));

    @Test
    void hasRuleAndResultForEachFinding() {
        JsonNode log = Sarif.of(decision, entity("url:https://github.com/acme/shop/blob/main/web/catalog-info.yaml"));
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.path("runs").get(0);
        JsonNode results = run.path("results");
        assertThat(results).hasSize(3);
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactly("readiness/owner", "readiness/readme", "readiness/tests");
        assertThat(results.findValuesAsText("level")).containsExactly("error", "warning", "note");
        assertThat(results.get(0).at("/message/text").asText()).isEqualTo("component:default/checkout: No owner");
        assertThat(results.get(0)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("web/catalog-info.yaml");
        assertThat(results.get(2).at("/suppressions/0/kind").asText()).isEqualTo("external");
    }

    @Test
    void fingerprintStaysWhileTheMessageChanges() {
        JsonNode one = Sarif.of(decision, entity(""));
        GateDecision other = GateDecision.of(
                SampleScorecards.levels(),
                null,
                result("none", 0, false, outcome("owner", Outcome.FAIL, "Other words")));
        JsonNode two = Sarif.of(other, entity(""));
        assertThat(two.at("/runs/0/results/0/partialFingerprints"))
                .isEqualTo(one.at("/runs/0/results/0/partialFingerprints"));
        assertThat(one.at("/runs/0/results/0").has("locations")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "url:https://github.com/acme/shop/tree/main/catalog-info.yaml, catalog-info.yaml",
        "url:https://ghes.example.com/acme/shop/blob/3f2a/a%20b/c.yaml, a%20b/c.yaml",
        "file:/srv/catalog-info.yaml, ''",
        "url:https://example.com/catalog-info.yaml, ''",
        "url:not an address, ''",
        "'', ''"
    })
    void pathIsThatInTheRepository(String location, String path) {
        assertThat(DescriptorPath.of(entity(location)).orElse("")).isEqualTo(path);
    }

    private static Entity entity(String location) {
        ObjectNode json = PlainJson.MAPPER.createObjectNode();
        json.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Component");
        ObjectNode metadata = json.putObject("metadata").put("name", "checkout");
        if (!location.isEmpty()) {
            metadata.putObject("annotations").put("backstage.io/managed-by-location", location);
        }
        return new Entity(json);
    }
}
