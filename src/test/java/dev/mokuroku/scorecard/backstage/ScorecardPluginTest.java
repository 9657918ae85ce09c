package dev.mokuroku.scorecard.backstage;

import static dev.mokuroku.scorecard.backstage.BackstageWorld.ann;
import static dev.mokuroku.scorecard.backstage.BackstageWorld.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(BackstageWorld.class)
class ScorecardPluginTest {
    private static final String API = "/api/scorecard";
    private static final String ENTITIES = API + "/metrics/readiness/catalog/aggregations/entities";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @BeforeEach
    void awaitResults() {
        BackstageWorld.awaitResults();
    }

    @Test
    void listsMetricsWithoutDraftsOfOthers() {
        ann().get(API + "/metrics")
                .then()
                .statusCode(200)
                .body(
                        "metrics.id",
                        contains(
                                "readiness",
                                "readiness.described",
                                "readiness.links",
                                "readiness.dashboard",
                                "readiness.readme",
                                "sketch",
                                "sketch.titled"))
                .body("metrics[0].type", equalTo("number"))
                .body("metrics[1].type", equalTo("boolean"))
                .body("metrics[2].type", equalTo("number"))
                .body("metrics[2].unit", equalTo("links"));
        service().get(API + "/metrics").then().body("metrics.id", hasItem("plan"));
    }

    @Test
    void listsMetricsByIdAndByDatasource() {
        ann().get(API + "/metrics?metricIds=readiness.links,nope,jira.open_issues")
                .then()
                .body("metrics.id", contains("readiness.links", "readiness"));
        ann().get(API + "/metrics?datasource=readiness").then().body("metrics", hasSize(5));
        ann().get(API + "/metrics?datasource=plan").then().body("metrics", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/metrics?metricIds=a&datasource=b, Cannot filter by both metricIds and datasource",
        "/metrics?metricIds=, Invalid query parameters: [",
        "/metrics?datasource=, Invalid query parameters: [",
        "/metrics/readiness/catalog/aggregations/entities?pageSize=101, Invalid query parameters",
        "/aggregations/readiness/time-series, Invalid query parameters: [",
    })
    void refusesWrongParameters(String path, String message) {
        ann().get(API + path)
                .then()
                .statusCode(400)
                .body("error.name", equalTo("InputError"))
                .body("error.message", startsWith(message))
                .body("request.url", equalTo(path))
                .body("response.statusCode", equalTo(400));
    }

    @Test
    void showsMetricsOfEntity() {
        ann().get(API + "/metrics/catalog/Component/default/basket")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=utf-8")
                .header("ETag", startsWith("W/\""))
                .body("id", contains("readiness", "readiness.described", "readiness.links", "readiness.dashboard"))
                .body("[0].result.value", equalTo(50))
                .body("[0].result.timestamp", matchesPattern(TIME))
                .body("[0].result.thresholdResult.evaluation", equalTo("silver"))
                .body("[0].result.thresholdResult.definition.rules.key", contains("gold", "silver", "none"))
                .body("[1].result.value", equalTo(true))
                .body("[2].result.value", equalTo(0.0f))
                .body("[2].result.thresholdResult.evaluation", equalTo("error"))
                .body("[3].metadata.description", equalTo("No dashboard."))
                .body("[3].result.thresholdResult.evaluation", equalTo("warning"));
    }

    @Test
    void showsExemptAndUnknown() {
        ann().get(API + "/metrics/catalog/component/default/voucher?metricIds=readiness.described,readiness.readme")
                .then()
                .body("id", contains("readiness.described", "readiness.readme"))
                .body("result.thresholdResult.evaluation", contains("exempt", "unknown"));
        ann().get(API + "/metrics/catalog/component/default/voucher?metricIds=nope")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void doesNotFindMissingAndHiddenEntities() {
        for (String name : new String[] {"none", "hidden"}) {
            ann().get(API + "/metrics/catalog/Component/default/" + name)
                    .then()
                    .statusCode(404)
                    .body("error.name", equalTo("NotFoundError"))
                    .body("error.message", equalTo("Entity not found: component:default/" + name));
        }
        service().get(API + "/metrics/catalog/Component/default/hidden").then().statusCode(200);
    }

    @Test
    void countsOwnEntitiesByStatus() {
        ann().get(API + "/aggregations/readiness")
                .then()
                .statusCode(200)
                .body("id", equalTo("readiness"))
                .body("status", equalTo("success"))
                .body("metadata.aggregationType", equalTo("statusGrouped"))
                .body("result.total", equalTo(3))
                .body("result.entitiesConsidered", equalTo(3))
                .body("result.calculationErrorCount", equalTo(0))
                .body("result.timestamp", matchesPattern(TIME))
                .body("result.values.name", contains("gold", "silver", "none"))
                .body("result.values.count", contains(1, 2, 0))
                .body("result.thresholds.rules", hasSize(3));
        ann().get(API + "/aggregations/readiness.readme")
                .then()
                .body("result.total", equalTo(1))
                .body("result.values.find { it.name == 'unknown' }.count", equalTo(1));
    }

    @Test
    void answersAliases() {
        ann().get(API + "/aggregations/jira.open_issues").then().body("id", equalTo("readiness"));
        ann().get(API + "/aggregations/openPrsWeightedKpi")
                .then()
                .body("metadata.aggregationType", equalTo("average"))
                .body("result.averageScore", equalTo(66.7f))
                .body("result.averageWeightedSum", equalTo(200))
                .body("result.averageMaxPossible", equalTo(300))
                .body("result.aggregationChartDisplayColor", equalTo("warning.main"))
                .body("result.values.score", contains(100, 50, 0));
        ann().get(API + "/aggregations/openPrsWeightedKpi/metadata")
                .then()
                .statusCode(200)
                .body("title", equalTo("Readiness"))
                .body("aggregationType", equalTo("average"));
    }

    @Test
    void countsADraftForItsOwners() {
        ann().get(API + "/aggregations/sketch")
                .then()
                .statusCode(200)
                .body("result.total", equalTo(1))
                .body("result.values.find { it.name == 'not passed' }.count", equalTo(1));
        ann().get(API + "/aggregations/sketch.titled/metadata").then().statusCode(200);
        ann().get(API + "/metrics/sketch.titled/catalog/aggregations/entities?sortBy=timestamp")
                .then()
                .statusCode(200)
                .body("pagination.total", equalTo(2))
                .body(
                        "entities.entityRef",
                        containsInAnyOrder("component:default/ledger", "component:default/voucher"));
    }

    @Test
    void answersDeprecatedRoute() {
        ann().get(API + "/metrics/readiness/catalog/aggregations")
                .then()
                .header("Deprecation", "true")
                .header("Link", "</api/scorecard/aggregations/readiness>; rel=\"alternate\"")
                .body("id", equalTo("readiness"));
        ann().get(API + "/metrics/readiness/collectors").then().body("collectors", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/aggregations/nope",
        "/aggregations/plan",
        "/aggregations/nope/metadata",
        "/metrics/plan.titled/catalog/aggregations/entities"
    })
    void doesNotFindMissingMetricsAndDrafts(String path) {
        ann().get(API + path)
                .then()
                .statusCode(404)
                .body("error.name", equalTo("NotFoundError"))
                .body("error.message", matchesPattern("No metric provider registered for metric ID '[a-z.]+'\\."));
    }

    @ParameterizedTest
    @CsvSource({"/aggregations/readiness", "/metrics/readiness/catalog/aggregations/entities"})
    void refusesServicesWhereUsersAreMeant(String path) {
        service()
                .get(API + path)
                .then()
                .statusCode(403)
                .body("error.name", equalTo("NotAllowedError"))
                .body("error.message", equalTo("This endpoint does not allow 'service' credentials"));
    }

    @Test
    void refusesUnknownTokens() {
        ann().auth()
                .oauth2("other")
                .get(API + "/metrics")
                .then()
                .statusCode(401)
                .body("error.name", equalTo("AuthenticationError"));
    }

    @Test
    void doesNotKnowOtherPaths() {
        ann().get(API + "/nothing").then().statusCode(404).body(equalTo(""));
    }

    @Test
    void listsEntitiesOfAllOwnersWithoutHiddenOnes() {
        ann().get(ENTITIES + "?sortBy=entityName&sortOrder=asc")
                .then()
                .statusCode(200)
                .body("metricId", equalTo("readiness"))
                .body("metricMetadata.type", equalTo("number"))
                .body(
                        "entities.entityRef",
                        contains(
                                "component:default/basket",
                                "component:default/checkout",
                                "component:default/ledger",
                                "component:default/voucher"))
                .body("entities[0].entityKind", equalTo("Component"))
                .body("entities[0].owner", equalTo("group:default/shop"))
                .body("entities[0].metricValue", equalTo(50))
                .body("entities[0].status", equalTo("silver"))
                .body("entities[0].timestamp", matchesPattern(TIME))
                .body("pagination.total", equalTo(4))
                .body("pagination.totalPages", equalTo(1))
                .body("pagination.isCapped", equalTo(false))
                .body("entityHealth.totalEntities", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "owner=shop, 'checkout,basket'",
        "owner=user:default/ANN&owner=group:default/other, 'voucher,ledger'",
        "status=gold, checkout",
        "entityName=edge, ledger",
        "entityName=default/l, ledger",
        "entityName=t:default/b, basket",
        "kind=Component, 'checkout,basket,ledger,voucher'",
        "kind=component, ''",
        "namespace=none, ''",
    })
    void filtersEntities(String query, String names) {
        ann().get(ENTITIES + "?" + query)
                .then()
                .statusCode(200)
                .body("entities.entityName", containsInAnyOrder(names.isEmpty() ? new String[0] : names.split(",")));
    }

    @ParameterizedTest
    @CsvSource({
        "readiness, sortBy=metricValue, checkout",
        "readiness, sortBy=status, checkout",
        "readiness, sortBy=entityName, voucher",
        "readiness, sortBy=owner, voucher",
        "readiness.links, sortBy=metricValue, checkout",
        "readiness.described, sortBy=status&sortOrder=asc, voucher",
    })
    void ordersEntities(String metric, String query, String first) {
        ann().get(API + "/metrics/" + metric + "/catalog/aggregations/entities?" + query)
                .then()
                .statusCode(200)
                .body("entities[0].entityName", equalTo(first));
    }

    @Test
    void pagesThroughEntities() {
        ann().get(ENTITIES + "?sortBy=status&sortOrder=desc&pageSize=3&page=2")
                .then()
                .body("entities", hasSize(1))
                .body("pagination.totalPages", equalTo(2));
        ann().get(ENTITIES + "?page=9").then().body("entities", empty()).body("pagination.total", equalTo(4));
    }

    @Test
    void showsOneAndZeroForChecksInLists() {
        ann().get(API + "/metrics/readiness.described/catalog/aggregations/entities?sortBy=metricValue")
                .then()
                .body("entities.metricValue", contains(1, 1, 1, 0))
                .body("entities.status", contains("success", "success", "success", "exempt"));
    }

    @Test
    void answersUnchangedContentWith304() {
        String tag = ann().get(API + "/metrics").header("ETag");
        ann().header("If-None-Match", tag).get(API + "/metrics").then().statusCode(304);
    }

    @Test
    void showsHistory() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String range = "from=%sT00:00:00Z&to=%sT00:00:00Z".formatted(today.minusDays(3), today);
        ann().get(API + "/metrics/catalog/Component/default/checkout/time-series?metricId=readiness&" + range)
                .then()
                .statusCode(200)
                .body("metricId", equalTo("readiness"))
                .body("entityRef", equalTo("component:default/checkout"))
                .body("points", hasSize(1))
                .body("points[0].value", equalTo(100))
                .body("points[0].thresholdEvaluation", equalTo("gold"));
        ann().get(API + "/aggregations/readiness/time-series?" + range)
                .then()
                .statusCode(200)
                .body("points", hasSize(1))
                .body("points[0].total", equalTo(3))
                .body("points[0].successCount", equalTo(3));
        ann().get(API + "/metrics/catalog/Component/default/checkout/time-series?" + range)
                .then()
                .statusCode(400)
                .body("error.message", containsString("metricId"));
    }

    @Test
    void namesNoDraftInAnyAnswer() {
        ann().get(API + "/metrics/catalog/Component/default/ledger").then().body("id", not(hasItem("plan")));
        service()
                .get(API + "/metrics/catalog/Component/default/ledger")
                .then()
                .body("find { it.id == 'plan' }.result.thresholdResult.evaluation", equalTo("not passed"))
                .body("find { it.id == 'plan' }.error", nullValue());
    }
}
