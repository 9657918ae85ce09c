package dev.mokuroku.scorecard.techinsights;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.check;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.result;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InsightsTest {
    private static final InsightFacts FACTS = new InsightFacts(Map.of(
            "entity.owner_exists",
            new FactDefinition(
                    "entity.owner_exists", FactType.BOOLEAN, "Whether there is an owner.", "the descriptor")));

    @ParameterizedTest
    @CsvSource({"PASS, true", "FAIL, false", "WARN, false"})
    void resultIsWhetherTheCheckPasses(Outcome outcome, boolean expected) {
        assertThat(of(outcome))
                .singleElement()
                .extracting(InsightResult::passes)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "ERROR", "NOT_APPLICABLE", "EXEMPT"})
    void otherOutcomesAreLeftOut(Outcome outcome) {
        assertThat(of(outcome)).isEmpty();
    }

    @Test
    void resultHasShapeOfTheClient() throws JsonProcessingException {
        JsonNode json = PlainJson.MAPPER.readTree(
                PlainJson.MAPPER.writeValueAsString(of(Outcome.FAIL).getFirst()));
        assertThat(json.path("result").isBoolean()).isTrue();
        assertThat(json.at("/check/name").asText())
                .isEqualTo(READINESS.checks().getFirst().title());
        assertThat(json.at("/facts/entity.owner_exists/type").asText()).isEqualTo("boolean");
        assertThat(json.at("/facts/entity.owner_exists/value").isBoolean()).isTrue();
        assertThat(json.at("/check/id").asText()).isEqualTo("readiness.has-owner");
        assertThat(json.at("/check/type").asText()).isEqualTo("json-rules-engine");
        assertThat(json.at("/check/factIds/0").asText()).isEqualTo("entity");
        assertThat(json.at("/check/rule/conditions").isObject()).isTrue();
        assertThat(json.at("/check/metadata/outcome").asText()).isEqualTo("fail");
        assertThat(json.at("/check/metadata/message").asText()).isEqualTo("Nobody.");
    }

    @Test
    void schemasGroupFactsByTheirFirstWord() {
        assertThat(FACTS.schemas(List.of())).singleElement().satisfies(schema -> {
            assertThat(schema.path("id").asText()).isEqualTo("entity");
            assertThat(schema.at("/owner_exists/type").asText()).isEqualTo("boolean");
            assertThat(schema.path("entityFilter").isNull()).isTrue();
        });
        assertThat(FACTS.schemas(List.of("repo"))).isEmpty();
    }

    @Test
    void factsOfCheckAreThoseThatItsExpressionNames() {
        assertThat(CheckFacts.of(READINESS.checks().getFirst(), Set.of("entity.owner_exists", "entity.owner")))
                .containsExactly("entity.owner_exists");
        assertThat(CheckFacts.of(READINESS.checks().get(1), Set.of("entity"))).containsExactly("entity");
    }

    @Test
    void idsOfFactsHaveThreeForms() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add("ids[0]", "a");
        query.add("ids[]", "b");
        query.add("ids", "c");
        query.add("idsx", "d");
        assertThat(FactIds.of(query)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void runTakesRefsAndObjects() throws Exception {
        RunRequest request = RunRequest.of(PlainJson.MAPPER.readTree("""
                {"entities": ["Component:default/Shop", {"kind": "API", "namespace": "default", "name": "orders"}],
                 "checks": ["a.b"]}
                """));
        assertThat(request.entities())
                .extracting(Object::toString)
                .containsExactly("component:default/shop", "api:default/orders");
        assertThat(request.checks()).containsExactly("a.b");
    }

    @ParameterizedTest
    @CsvSource({"'{\"entities\": 3}', entities must be a list", "'{\"entities\": [{}]}', entities[0] must be"})
    void runRefusesOtherBodies(String body, String problem) throws Exception {
        JsonNode json = PlainJson.MAPPER.readTree(body);
        assertThatThrownBy(() -> RunRequest.of(json)).hasMessageStartingWith(problem);
    }

    private static List<InsightResult> of(Outcome outcome) {
        EntityResult result = result(
                READINESS,
                "none",
                0,
                List.of(check("has-owner", outcome, null, "Nobody.")),
                Map.of(
                        "entity.owner_exists",
                        new Evidence("entity.owner_exists", BooleanNode.FALSE, null, null, null, false)));
        Map<String, CheckJson> checks = READINESS.checks().stream()
                .collect(toMap(Check::id, check -> new CheckJson(InsightCheck.of(READINESS, check, List.of()))));
        return InsightResult.of(result, checks, FACTS);
    }
}
