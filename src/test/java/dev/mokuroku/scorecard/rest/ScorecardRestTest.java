package dev.mokuroku.scorecard.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scorecard.TestScorecards;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScorecardRestTest {
    private static final String LISTS = "/api/scorecards/reading/";
    private static final String GATE = "/api/scorecards/reading/gate/component/default/reading-";
    private static final String BADGE = "/badges/scorecards/reading/component/default/reading-";

    @Inject
    TestScorecards scorecards;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void fill() {
        scorecards.add();
    }

    @AfterEach
    void clear() {
        scorecards.remove();
    }

    @Test
    void listsResults() {
        Response all = given().get(LISTS + "results?order=-percent&limit=2");
        assertThat(all.jsonPath().<String>getList("items.entity"))
                .containsExactly("component:default/reading-full", "component:default/reading-tagged");
        assertThat(all.jsonPath().getString("items[1].failed")).isEqualTo("links");
        Response next = given().get(LISTS + "results?order=-percent&limit=2&after=" + all.path("nextCursor"));
        assertThat(next.jsonPath().<String>getList("items.entity")).containsExactly("component:default/reading-bare");
        given().accept("text/csv")
                .get(LISTS + "results?level=gold")
                .then()
                .body(startsWith("entity,owner,system,level,percent,passed,"))
                .body(containsString(
                        "\"component:default/reading-full\",\"group:default/reading-team\",,gold,100,true,"));
        assertThat(given().get(LISTS + "results?outcome=fail&check=tags")
                        .jsonPath()
                        .<String>getList("items.entity"))
                .containsExactly("component:default/reading-bare");
    }

    @Test
    void listsChanges() {
        scorecards.apply("[]", "[]");
        scorecards.awaitLevel("full", "none");
        Response changes = given().get(LISTS + "changes?entity=reading-full&limit=1");
        changes.then()
                .body("items[0].levelBefore", equalTo("gold"))
                .body("items[0].levelAfter", equalTo("none"))
                .body("items[0].checks", equalTo("tags:pass>fail links:pass>fail"));
        given().get(LISTS + "changes?team=reading-team&from=2000-01-01&to=2000-01-02")
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            results?level=platinum   | level must be one of none, silver, gold but is 'platinum'
            results?outcome=maybe    | outcome must be one of pass, fail
            results?check=none       | check must be the id of a check
            results?order=name       | order must be entity, percent or -percent but is 'name'
            results?limit=0          | limit must be from 1 to 1000 but is '0'
            results?colour=red       | colour is not a parameter of this address
            changes?from=yesterday   | from must be a time with its offset
            changes?from=2026-02-01&to=2026-01-01 | from must not be after to
            gate/component/default/reading-full?level=platinum | level must be one of silver, gold but is 'platinum'
            gate/component/default/reading-full?failStatus=200 | failStatus must be from 400 to 499 but is '200'
            """)
    void namesTheParameterThatIsWrong(String path, String message) {
        given().get(LISTS + path).then().statusCode(400).body("error.message", startsWith(message));
    }

    @Test
    void gatePassesOrGivesReasons() {
        given().get(GATE + "full").then().statusCode(200).body("passed", equalTo(true));
        given().get(GATE + "tagged?level=silver").then().body("passed", equalTo(true));
        given().get(GATE + "tagged?level=gold")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("reasons.size()", equalTo(1))
                .body("reasons[0].text", equalTo("It has no links."))
                .body("reasons[0].number", equalTo(0f))
                .body("reasons[0].remediation.url", equalTo("https://example.com/links"));
        given().get(GATE + "tagged?failStatus=422").then().statusCode(422).body("passed", equalTo(false));
        given().get("/api/scorecards/reading/gate/group/default/reading-team?failStatus=422")
                .then()
                .statusCode(200)
                .body("applicable", equalTo(false));
        given().get("/api/scorecards/none/gate/group/default/reading-team")
                .then()
                .statusCode(404);
        given().get(GATE + "missing").then().statusCode(404);
        assertThat(List.of(gates("passed"), gates("blocked"), gates("not-applicable")))
                .as("answers of the gate")
                .doesNotContain(0.0);
    }

    private double gates(String outcome) {
        return meters.get("mokuroku.scorecard.gates")
                .tags("scorecard", "scorecard:default/reading", "outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void gateEvaluatesFactsOfPullRequest() {
        given().contentType("application/json")
                .body("{\"facts\": {\"entity.link_count\": 2}}")
                .post(GATE + "tagged?level=gold")
                .then()
                .statusCode(200)
                .body("passed", equalTo(true));
        given().get(GATE + "tagged?level=gold").then().body("passed", equalTo(false));
        given().contentType("application/json")
                .body("{\"facts\": {\"entity.link_count\": \"two\"}}")
                .post(GATE + "tagged")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("facts.entity.link_count must be a whole number but is 'two'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"fact": {"entity.link_count": 2}}  | fact is not a field of the body; did you mean facts?
            {"facts": {"entity.link_cont": 2}}  | facts.entity.link_cont is not a fact of this server; did you mean entity.link_count?
            []                                  | request/body must be object
            {"facts": tru}                      | The body is not JSON: Unrecognized token 'tru'
            """)
    void gateNamesWhatIsWrongInTheBody(String body, String message) {
        given().contentType("application/json")
                .body(body)
                .post(GATE + "tagged")
                .then()
                .statusCode(400)
                .body("error.message", startsWith(message))
                .body("error.message", not(containsString("REDACTED")));
    }

    @Test
    void gateAnswersSarif() {
        given().accept("application/sarif+json")
                .get(GATE + "bare?failStatus=422")
                .then()
                .statusCode(422)
                .contentType("application/sarif+json")
                .body("version", equalTo("2.1.0"))
                .body("runs[0].results.size()", equalTo(2))
                .body("runs[0].results[1].level", equalTo("error"));
    }

    @Test
    void badgesAreCachedAndEscaped() {
        Response badge = given().get(BADGE + "full.svg");
        badge.then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Cache-Control", containsString("max-age=300"))
                .body(containsString("Reading &lt;1&gt;"));
        given().header("If-None-Match", badge.header("ETag"))
                .get(BADGE + "full.svg")
                .then()
                .statusCode(304);
        given().get(BADGE + "tagged.json")
                .then()
                .body("schemaVersion", equalTo(1))
                .body("label", equalTo("Reading <1>"))
                .body("message", equalTo("Silver"))
                .body("color", equalTo("#8f979e"));
        given().header("Authorization", "Bearer wrong")
                .get(BADGE + "full.svg")
                .then()
                .statusCode(404);
    }

    @Test
    void digestIsMarkdown() {
        scorecards.apply("[]", "[]");
        scorecards.awaitLevel("full", "none");
        given().get("/api/scorecards/digest/reading-team")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(startsWith("# Scorecards of reading-team"))
                .body(containsString("## Reading \\<1\\>"))
                .body(containsString("3 entities"));
        given().get("/api/scorecards/digest/missing").then().statusCode(404);
        given().get("/api/scorecards/digest/reading-team?since=2999-01-01")
                .then()
                .statusCode(400);
    }
}
