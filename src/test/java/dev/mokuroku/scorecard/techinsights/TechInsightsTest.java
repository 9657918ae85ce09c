package dev.mokuroku.scorecard.techinsights;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scorecard.backstage.BackstageWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(BackstageWorld.class)
class TechInsightsTest {
    private static final String API = "/api/tech-insights";
    private static final String CHECKOUT = "component:default/checkout";

    @BeforeEach
    void awaitResults() {
        BackstageWorld.awaitResults();
    }

    @Test
    void listsChecks() {
        given().get(API + "/checks")
                .then()
                .statusCode(200)
                .body(
                        "id",
                        contains(
                                "readiness.described",
                                "readiness.links",
                                "readiness.dashboard",
                                "readiness.readme",
                                "sketch.titled"))
                .body("[0].name", equalTo("Has a description"))
                .body("[0].factIds", contains("entity"))
                .body("[0].metadata.level", equalTo("silver"));
    }

    @Test
    void runsChecksOfEntity() {
        json("{}")
                .post(API + "/checks/run/default/component/checkout")
                .then()
                .statusCode(200)
                .body("check.id", contains("readiness.described", "readiness.links", "readiness.dashboard"))
                .body("result", contains(true, true, false))
                .body("[1].facts.'entity.link_count'.value", equalTo(1));
        json("{\"checks\": [\"readiness.links\", \"nope\"]}")
                .post(API + "/checks/run/default/Component/checkout")
                .then()
                .body("check.id", contains("readiness.links"));
        json("{}")
                .post(API + "/checks/run/default/component/hidden")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void runsChecksOfManyEntities() {
        json("""
                {"entities": ["component:default/basket", {"kind": "Component", "namespace": "default", "name": "hidden"}],
                 "checks": ["readiness.described"]}
                """)
                .post(API + "/checks/run")
                .then()
                .statusCode(200)
                .body("entity", contains("component:default/basket", "component:default/hidden"))
                .body("[0].results.result", contains(true))
                .body("[1].results", empty());
        json("{\"entities\": []}")
                .post(API + "/checks/run")
                .then()
                .body("entity", hasSize(4))
                .body("entity", not(hasItem("component:default/hidden")));
    }

    @Test
    void listsFactSchemas() {
        given().get(API + "/fact-schemas?ids=entity")
                .then()
                .statusCode(200)
                .body("id", contains("entity"))
                .body("[0].link_count.type", equalTo("integer"))
                .body("[0].entityFilter", nullValue());
    }

    @Test
    void readsFacts() {
        given().get(API + "/facts/latest?entity={ref}&ids[0]=entity", CHECKOUT)
                .then()
                .statusCode(200)
                .body("entity.entity.name", equalTo("checkout"))
                .body("entity.facts.link_count", equalTo(1));
        given().get(API + "/facts/latest?entity=component:default/hidden&ids=entity")
                .then()
                .statusCode(200)
                .body("isEmpty()", equalTo(true));
    }

    @Test
    void refusesWhatTheClientNeverSends() {
        given().get(API + "/facts/latest?entity={ref}", CHECKOUT)
                .then()
                .statusCode(422)
                .body("error", equalTo("Failed to parse ids from request"));
        given().get(API + "/facts/range?entity={ref}&ids=entity&startDatetime=x", CHECKOUT)
                .then()
                .statusCode(422)
                .body("message", equalTo("Failed to parse datetime from request"))
                .body("field", equalTo("startDateTime"))
                .body("value", equalTo("x"));
        json("{\"entities\": 1}")
                .post(API + "/checks/run")
                .then()
                .statusCode(400)
                .body("error.message", startsWith("entities must be a list"));
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
