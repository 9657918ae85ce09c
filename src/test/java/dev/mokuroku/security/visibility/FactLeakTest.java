package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.SampleScorecards;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.fact.FactJson;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.fact.visibility.VisibleFacts;
import dev.mokuroku.scorecard.read.EvidenceFilter;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Facts of hidden entities, and facts of visible entities that name hidden ones.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class FactLeakTest {
    private static final String OPEN = "component:default/open-0";

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @Inject
    CatalogIndex index;

    @Inject
    Facts facts;

    @Inject
    VisibleFacts visible;

    @Inject
    EvidenceFilter evidence;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
    }

    @AfterEach
    void clear() {
        world.remove();
    }

    @Test
    void factsOfVisibleEntitiesDoNotNameHiddenOnes() {
        String query =
                "{ entities(filter: \"metadata.namespace=default\", first: 100) { nodes { ref facts { name value source } } } }";
        Leaks.without("facts", ask("reader", query).asString());
        assertThat(ask("reader", query).asString()).contains("entity.dependency_of");
        assertThat(Leaks.in(ask("root", query).asString())).isTrue();
    }

    /// As the evidence of results, which is computed whoever may see it.
    @Test
    @ActivateRequestContext
    void namesOfHiddenEntitiesAreRemovedFromValues() {
        IndexedEntity entity = index.everything().byRef(EntityRef.parse(OPEN)).orElseThrow();
        Map<String, FactValue> values =
                facts.read(List.of(entity), facts.definitions().keySet()).of(entity.ref());
        assertThat(Leaks.in(values.toString())).isTrue();
        values.forEach((name, value) -> visible.valueOf(entity, name, FactJson.of(value.value()))
                .ifPresent(shown -> Leaks.without(name, shown.toString())));
        assertThat(visible.valueOf(
                        entity,
                        "platform.uses",
                        PlainJson.MAPPER.createArrayNode().add(PLANTED)))
                .isEqualTo(Optional.of(PlainJson.MAPPER.createArrayNode()));
    }

    @Test
    @ActivateRequestContext
    void evidenceHidesWhatFactsHide() {
        Evidence uses = new Evidence(
                "platform.uses",
                PlainJson.MAPPER.createArrayNode().add(PLANTED),
                SampleScorecards.AT,
                null,
                null,
                false);
        CheckResult check = new CheckResult(
                "owner",
                Outcome.FAIL,
                null,
                "uses " + PLANTED,
                List.of(uses.fact()),
                List.of(),
                SampleScorecards.AT,
                null);
        EntityResult result = new EntityResult(
                SampleScorecards.REF,
                EntityRef.parse(OPEN),
                null,
                0,
                false,
                List.of(check),
                Map.of(uses.fact(), uses),
                SampleScorecards.AT,
                SampleScorecards.AT);
        EntityResult shown = evidence.shown(SampleScorecards.levels(), result);
        Leaks.without("evidence", shown.toString());
        assertThat(shown.checks().getFirst().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void reportsOfHiddenEntitiesAreRefusedAsUnknown() {
        Response answer = as("editor")
                .contentType("application/json")
                .body(Map.of(
                        "entity",
                        "component:secret/%s-1".formatted(PLANTED),
                        "schema",
                        "junit",
                        "values",
                        Map.of("tests", 1)))
                .post("/api/scorecards/facts");
        assertThat(answer.statusCode()).isIn(403, 404);
    }

    private Response ask(String user, String query) {
        return as(user).contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }

    private RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + tokens.of(user));
    }
}
