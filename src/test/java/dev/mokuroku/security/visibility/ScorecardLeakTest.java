package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.scorecard.result.Results;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results of hidden entities are neither shown nor counted, evidence names no hidden entity, and drafts are
/// for their owners.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class ScorecardLeakTest {
    private static final String SOURCE = "test:scorecard-leaks";
    private static final EntityRef SCORECARD = EntityRef.parse("scorecard:default/leaks");
    private static final EntityRef DRAFT = EntityRef.parse("scorecard:default/leaks-draft");
    private static final EntityRef HIDDEN = EntityRef.parse("domain:secret/%s-dom".formatted(PLANTED));
    private static final EntityRef OPEN = EntityRef.parse("domain:default/open-dom");
    private static final String QUERY = """
            {scorecard(ref: "leaks") {
                totals {entityCount} levels {name entityCount} checks {counts {passCount failCount}}
                byOwner(first: 100) {value} bySystem(first: 100) {value} worstChecks {id}
                entities(first: 100, order: PERCENT_DESC) {
                    totalCount nodes {entity {ref} checks {message evidence {value}}}}
                changes(first: 100) {nodes {entityRef}} diff {addedCount} trend {day}}
             entity(ref: "domain:default/open-dom") {
                scorecards(only: ["leaks"]) {checks {evidence {fact value}}}
                ... on Domain {scorecardRollups {totals {entityCount}}}}
             evaluateScorecard(scorecard: "leaks", first: 100) {totals {entityCount} results {entity {ref}}}
             teamDigest(group: "open-grp") {markdown scorecards {totals {entityCount}}}
             scorecardChanges(first: 100) {nodes {entityRef}}}""";

    private static final byte[] SCORECARDS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: leaks}
            spec:
              owner: insiders
              appliesTo: {kind: domain}
              levels: [{name: good}]
              checks: [{id: parts, expression: "size(entity.has_parts) == 0"}]
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: leaks-draft}
            spec: {owner: insiders, draft: true, appliesTo: {kind: domain}, checks: [{id: a, expression: "true"}]}
            """.getBytes(UTF_8);

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    Results results;

    @Inject
    DescriptorParser parser;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
        catalog.apply(SOURCE, List.of(scorecards()));
        live.catchUp();
        for (EntityRef scorecard : List.of(SCORECARD, DRAFT)) {
            await().until(() -> List.of(HIDDEN, OPEN).stream()
                    .allMatch(entity -> results.find(scorecard, entity).isPresent()));
        }
        live.catchUp();
    }

    private ParsedDescriptor scorecards() {
        LocationRef location = Descriptors.at("scorecard-leaks");
        return parser.parse(
                new DescriptorFile(location, location, DescriptorFile.hashOf(SCORECARDS), null, SCORECARDS, Map.of()));
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(scorecards().file().id()));
        world.remove();
    }

    @Test
    void answersShowNothingHidden() {
        Leaks.without("graphql", graphql("reader").asString());
        assertThat(Leaks.in(graphql("root").asString())).isTrue();
        for (String path : List.of(
                "/api/scorecards/leaks/results?limit=1000",
                "/api/scorecards/leaks/changes?limit=1000",
                "/api/scorecards/digest/open-grp",
                "/api/scorecards/leaks/gate/domain/default/open-dom")) {
            Leaks.without(path, as("reader").get(path).asString());
        }
        assertThat(Leaks.in(as("root")
                        .get("/api/scorecards/leaks/results?limit=1000")
                        .asString()))
                .isTrue();
        assertThat(Leaks.in(as("root")
                        .get("/api/scorecards/leaks/changes?limit=1000")
                        .asString()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecard.totals.entityCount",
                "scorecard.entities.totalCount",
                "scorecard.checks[0].counts.passCount",
                "scorecard.diff.addedCount",
                "evaluateScorecard.totals.entityCount"
            })
    void hiddenEntitiesAreNotCounted(String path) {
        await().untilAsserted(() ->
                assertThat(number("root", path) - number("reader", path)).isEqualTo(1));
    }

    @Test
    void hiddenEntityHasNeitherGateNorBadge() {
        String address = "leaks/gate/domain/secret/%s-dom".formatted(PLANTED);
        assertThat(as("reader").get("/api/scorecards/" + address).statusCode()).isEqualTo(404);
        assertThat(as("root").get("/api/scorecards/" + address).statusCode()).isEqualTo(200);
        String badge = "/badges/scorecards/leaks/domain/secret/%s-dom.svg".formatted(PLANTED);
        assertThat(as("reader").get(badge).statusCode()).isEqualTo(404);
        assertThat(as("root").get(badge).statusCode()).isEqualTo(200);
    }

    @Test
    void draftIsForItsOwners() {
        String results = "/api/scorecards/leaks-draft/results";
        assertThat(as("reader").get(results).statusCode()).isEqualTo(404);
        assertThat(as("insider").get(results).statusCode()).isEqualTo(200);
        assertThat(as("root").get(results).statusCode()).isEqualTo(200);
        String query =
                "{scorecard(ref: \"leaks-draft\") {totals {entityCount} entities {totalCount} changes {nodes {id}}}}";
        assertThat(ask("reader", query).jsonPath().getInt("data.scorecard.totals.entityCount"))
                .isZero();
        assertThat(ask("reader", query).jsonPath().getInt("data.scorecard.entities.totalCount"))
                .isZero();
        assertThat(ask("reader", query).jsonPath().getList("data.scorecard.changes.nodes"))
                .isEmpty();
        assertThat(ask("insider", query).jsonPath().getInt("data.scorecard.totals.entityCount"))
                .isGreaterThan(0);
    }

    private int number(String user, String path) {
        return graphql(user).jsonPath().getInt("data." + path);
    }

    private Response graphql(String user) {
        return ask(user, QUERY);
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
