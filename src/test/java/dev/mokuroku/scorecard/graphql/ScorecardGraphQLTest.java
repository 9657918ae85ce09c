package dev.mokuroku.scorecard.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.scorecard.TestScorecards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScorecardGraphQLTest {
    @Inject
    TestScorecards scorecards;

    @BeforeEach
    void fill() {
        scorecards.add();
    }

    @AfterEach
    void clear() {
        scorecards.remove();
    }

    @Test
    void countsResults() {
        JsonPath answer = GraphQLClient.ask("""
                {scorecard(ref: "reading") {
                  title draft
                  levels {name entityCount}
                  totals {entityCount passedCount unknownCount errorCount averagePercent levels {name entityCount}}
                  checks {id min unit remediation {url} counts {passCount failCount}}
                  worstChecks(first: 1) {id}
                  byOwner {value totals {entityCount averagePercent levels {name entityCount}}}
                  by(field: "metadata.tags") {value totals {entityCount}}
                  trend {entityCount}
                  entities(where: {outcome: [FAIL]}, order: PERCENT_DESC) {totalCount nodes {entity {ref} percent}}}}""");
        String card = "data.scorecard.";
        assertThat(answer.<Integer>getList(card + "levels.entityCount")).containsExactly(1, 1);
        assertThat(answer.<Integer>getList(card + "totals.levels.entityCount")).containsExactly(1, 1, 1);
        assertThat(answer.getInt(card + "totals.passedCount")).isEqualTo(1);
        assertThat(answer.getFloat(card + "totals.averagePercent")).isEqualTo(50f);
        assertThat(answer.<Integer>getList(card + "checks.counts.failCount")).containsExactly(1, 2);
        assertThat(answer.<String>getList(card + "worstChecks.id")).containsExactly("links");
        assertThat(answer.getString(card + "byOwner[0].value")).isEqualTo("group:default/reading-team");
        assertThat(answer.getInt(card + "byOwner[0].totals.entityCount")).isEqualTo(3);
        assertThat(answer.getInt(card + "by[0].totals.entityCount")).isEqualTo(2);
        assertThat(answer.<String>getList(card + "entities.nodes.entity.ref"))
                .containsExactly("component:default/reading-tagged", "component:default/reading-bare");
    }

    @Test
    void showsWhyAnEntityFails() {
        JsonPath answer = GraphQLClient.ask("""
                {entity(ref: "component:reading-tagged") {scorecards(only: ["reading"]) {
                  level levelTitle levelColor percent passed unknownCount history {level percent}
                  checks {check {id} outcome number unit message evidence {fact value}}}}}""");
        String result = "data.entity.scorecards[0].";
        assertThat(answer.getString(result + "levelTitle")).isEqualTo("Silver");
        assertThat(answer.<String>getList(result + "checks.outcome")).containsExactly("PASS", "FAIL");
        assertThat(answer.getString(result + "checks[1].message")).isEqualTo("It has no links.");
        assertThat(answer.getFloat(result + "checks[1].number")).isZero();
        assertThat(answer.getString(result + "checks[1].evidence[0].fact")).isEqualTo("entity.link_count");
        assertThat(answer.getInt(result + "checks[1].evidence[0].value")).isZero();
    }

    @Test
    void saysWhatFellAndWhy() {
        scorecards.apply("[]", "[]");
        scorecards.awaitLevel("full", "none");
        JsonPath answer = GraphQLClient.ask("""
                {scorecardDiffs(team: "reading-team") {addedCount}
                 scorecardChanges(entity: "reading-full", first: 1) {
                   nodes {levelBefore levelAfter checks {check before after}} pageInfo {hasNextPage}}
                 teamDigest(group: "reading-team") {scorecards {totals {entityCount}} markdown}
                 entity(ref: "group:reading-team") {... on Group {scorecardRollups {totals {entityCount passedCount}}}}}""");
        assertThat(answer.getString("data.scorecardChanges.nodes[0].levelBefore"))
                .isEqualTo("gold");
        assertThat(answer.<String>getList("data.scorecardChanges.nodes[0].checks.check"))
                .containsExactly("tags", "links");
        assertThat(answer.getBoolean("data.scorecardChanges.pageInfo.hasNextPage"))
                .isTrue();
        assertThat(answer.getInt("data.entity.scorecardRollups[0].totals.passedCount"))
                .isZero();
        assertThat(answer.getInt("data.teamDigest.scorecards[0].totals.entityCount"))
                .isEqualTo(3);
    }

    @Test
    void exemptionsChangeResults() {
        String request = """
                mutation {requestScorecardExemption(input: {scorecard: "reading", check: "links", entity: "reading-tagged",
                  reason: "No pages yet", days: 30}) {exemption {id state} userErrors {code message field}}}""";
        JsonPath requested = GraphQLClient.ask(request);
        String id = requested.getString("data.requestScorecardExemption.exemption.id");
        assertThat(requested.getString("data.requestScorecardExemption.exemption.state"))
                .isEqualTo("REQUESTED");
        assertThat(GraphQLClient.ask(request).getString("data.requestScorecardExemption.userErrors[0].message"))
                .contains("is not decided yet");
        GraphQLClient.ask(
                "mutation {approveScorecardExemption(input: {id: \"%s\"}) {userErrors {code}}}".formatted(id));
        scorecards.awaitLevel("tagged", "gold");
        assertThat(GraphQLClient.ask(request).getString("data.requestScorecardExemption.userErrors[0].code"))
                .isEqualTo("CONFLICT");
        JsonPath revoked = GraphQLClient.ask(
                "mutation {revokeScorecardExemption(input: {id: \"%s\"}) {exemption {state} userErrors {code}}}"
                        .formatted(id));
        assertThat(revoked.getString("data.revokeScorecardExemption.exemption.state"))
                .isEqualTo("REVOKED");
        scorecards.awaitLevel("tagged", "silver");
        assertThat(GraphQLClient.ask("{auditTrail(ref: \"component:reading-tagged\") {nodes {message}}}")
                        .<String>getList("data.auditTrail.nodes.message"))
                .anyMatch(message -> message != null && message.contains("was approved: No pages yet"));
    }

    @Test
    void triesTextsWithoutStoringThem() {
        JsonPath tried = GraphQLClient.ask("""
                {evaluateScorecard(only: ["reading-full", "reading-bare"], yaml: \"\"\"
                   apiVersion: mokuroku.dev/v1alpha1
                   kind: Scorecard
                   metadata: {name: trial}
                   spec: {owner: reading-team, checks: [{id: tags, expression: "size(entity.tags) > 0"}]}
                   \"\"\") {problems {message} totals {entityCount passedCount} complete
                     results {entity {ref} percent scorecard {ref} checks {outcome}} checks {outcomes {failCount}}}
                 scorecards(filter: "metadata.name=trial") {totalCount}}""");
        assertThat(tried.getInt("data.evaluateScorecard.totals.entityCount")).isEqualTo(2);
        assertThat(tried.getInt("data.evaluateScorecard.totals.passedCount")).isEqualTo(1);
        assertThat(tried.getInt("data.evaluateScorecard.checks[0].outcomes.failCount"))
                .isEqualTo(1);
        assertThat(tried.getInt("data.scorecards.totalCount")).isZero();
        JsonPath broken = GraphQLClient.ask("""
                {evaluateScorecard(yaml: \"\"\"
                   apiVersion: mokuroku.dev/v1alpha1
                   kind: Scorecard
                   metadata: {name: trial}
                   spec: {owner: reading-team, checks: [{id: tags}]}
                   \"\"\") {problems {line message} totals {entityCount}}}""");
        assertThat(broken.getList("data.evaluateScorecard.problems")).isNotEmpty();
    }

    @Test
    void aTrialNamesAnEntityThatIsNotThere() {
        assertThat(GraphQLClient.send(
                                "{evaluateScorecard(only: [\"reading-fulll\"], scorecard: \"reading\") {complete}}")
                        .extract()
                        .jsonPath()
                        .getString("errors[0].message"))
                .isEqualTo("only: no entity component:default/reading-fulll is in the catalog");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {scorecard(ref: "reading") {trend(from: "0000-00-00") {day}}} | '0000-00-00' is no date or time that exists
            {scorecardDiffs(from: "-999999999-01-01T00:00:00Z") {fellCount}} | from must be from 1970-01-01T00:00:00Z
            """, quoteCharacter = '`')
    void namesDatesThatCannotBe(String query, String message) {
        assertThat(GraphQLClient.send(query).extract().jsonPath().getString("errors[0].message"))
                .contains(message);
    }

    @Test
    void aRequestNamesTheScorecardThatIsNotThere() {
        JsonPath refused = GraphQLClient.ask("""
                mutation {requestScorecardExemption(input: {scorecard: "none", check: "tags", entity: "reading-bare",
                  reason: "No tags yet"}) {userErrors {code field message}}}""");
        assertThat(refused.<String>getList("data.requestScorecardExemption.userErrors[0].field"))
                .containsExactly("input", "scorecard");
    }
}
