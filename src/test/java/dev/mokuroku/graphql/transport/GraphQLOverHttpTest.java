package dev.mokuroku.graphql.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GraphQLOverHttpTest {
    private static final String SPECIFIED = "application/graphql-response+json";

    @Test
    void reportsCost() {
        post("{entities(first:20){nodes{ref}}}")
                .body("extensions.cost.requested", is(1 + 1 + 20))
                .body("extensions.cost.limit", is(100_000));
    }

    @Test
    void countsByVariables() throws Exception {
        given().contentType("application/json")
                .body(Map.of("query", "query($n:Int=7){entities(first:$n){nodes{ref}}}", "variables", Map.of("n", 50)))
                .post("/graphql")
                .then()
                .body("extensions.cost.requested", is(1 + 1 + 50));
        post("query($n:Int=7){entities(first:$n){nodes{ref}}}").body("extensions.cost.requested", is(1 + 1 + 7));
    }

    @Test
    void refusesWhatMayAnswerTooMuch() {
        String page = "relations(first:100){nodes{";
        post("{entities(first:100){nodes{" + page + page + "ref}}}}}}}")
                .body("errors[0].extensions.code", is("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("at most 100000"));
    }

    @Test
    void answersByTheSpecificationToWhoAsksSo() {
        accepting(SPECIFIED)
                .body(Map.of("query", "{nothing}"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .contentType(startsWith(SPECIFIED))
                .body("errors[0].extensions.classification", is("ValidationError"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("data")));
        accepting(SPECIFIED)
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .statusCode(200);
        accepting("application/json")
                .body(Map.of("query", "{nothing}"))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @Inject
    Router router;

    /// SmallRye's own would answer without limits.
    @Test
    void leavesNoOtherRoute() {
        assertThat(router.getRoutes())
                .filteredOn(route -> route.getPath() != null && route.getPath().matches("/graphql/?\\*?"))
                .extracting(Route::methods)
                .containsExactlyInAnyOrder(Set.of(HttpMethod.POST), Set.of(HttpMethod.GET), null);
        given().contentType("text/plain")
                .body("{__typename}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", is("Content-Type must be application/json"));
    }

    @Test
    void refusesWhatIsNoRequest() {
        given().contentType("application/json")
                .body("nonsense")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
        given().contentType("text/plain")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("Content-Type"));
        given().get("/graphql").then().body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void refusesOtherMethods() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            given().contentType("application/json")
                    .body("{\"query\":\"{__typename}\"}")
                    .request(method, "/graphql")
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, POST")
                    .body("errors[0].extensions.code", is("METHOD_NOT_ALLOWED"));
        }
    }

    @Test
    void readsMediaTypesInAnyCase() {
        given().contentType("Application/JSON; Charset=utf-8")
                .accept("Application/GraphQL-Response+JSON")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(startsWith(SPECIFIED));
        given().contentType("application/jsonlines")
                .body("{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesWhatStandsBehindTheRequest() {
        given().contentType("application/json")
                .body("{\"query\":\"{__typename}\"} nonsense")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("not JSON"));
    }

    @Test
    void takesQueriesByGetAndNothingElse() {
        given().queryParam("query", "query Two{__typename} query One{entities(first:0){totalCount}}")
                .queryParam("operationName", "One")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.entities.totalCount", greaterThan(0));
        given().queryParam("query", "mutation{rebuildIndex{index{entityCount}}}")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", is("METHOD_NOT_ALLOWED"));
    }

    @Test
    void asksForTheNameOfTheOperation() {
        post("query A{__typename} query B{__typename}").body("errors[0].message", containsString("A, B"));
    }

    @Test
    void answersTheRestWhereOneFieldFails() {
        post("{good:entity(ref:\"component:basket-service\"){ref} bad:entity(ref:\"basket-service\"){ref}}")
                .body("data.good.ref", is("component:default/basket-service"))
                .body("data.bad", nullValue())
                .body("errors[0].path", equalTo(List.of("bad")))
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void reportsFailureOnce() {
        body(Map.of("query", "query($n:Int){entities(first:$n){totalCount}}", "variables", Map.of("n", "x")))
                .body("errors.extensions.code", equalTo(List.of("INVALID_INPUT")));
        post("{entities(after:\"?\"){totalCount}}").body("errors.extensions.code", equalTo(List.of("INVALID_INPUT")));
    }

    @Test
    void keepsQueriesByTheirHash() throws Exception {
        String query = "{entities(first:0){totalCount}}" + " ".repeat(7);
        Map<String, Object> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(query)));
        body(Map.of("extensions", extensions))
                .body("errors[0].message", is("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", is("PERSISTED_QUERY_NOT_FOUND"));
        body(Map.of("query", query, "extensions", extensions)).body("data.entities.totalCount", greaterThan(0));
        body(Map.of("extensions", extensions)).body("data.entities.totalCount", greaterThan(0));
        given().queryParam(
                        "extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + sha256(query) + "\"}}")
                .get("/graphql")
                .then()
                .body("data.entities.totalCount", greaterThan(0));
    }

    @Test
    void keepsNoQueryByAnotherHash() throws Exception {
        Map<String, Object> extensions =
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256("{another}")));
        body(Map.of("query", "{__typename}", "extensions", extensions))
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
        body(Map.of("extensions", extensions)).body("errors[0].extensions.code", is("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void measuresItself() {
        post("{__typename}");
        post("{entities(first:101){totalCount}}");
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("mokuroku_graphql_operations_seconds_count{outcome=\"complete\",type=\"query\"}")
                .contains("mokuroku_graphql_refusals_total{reason=\"page_size\"}")
                .contains("mokuroku_graphql_cost_bucket{le=\"100.0\"}")
                .contains("mokuroku_graphql_subscriptions");
    }

    @Test
    void answersGraphiqlsQuestionForTheSchema() {
        post("{__schema{types{name fields{name args{name type{kind ofType{kind ofType{kind ofType{name}}}}}}}}}")
                .body("data.__schema.types.name", hasItem("Entity"))
                .body("errors", nullValue());
    }

    private static ValidatableResponse post(String query) {
        return body(Map.of("query", query));
    }

    private static ValidatableResponse body(Map<String, Object> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }

    private static RequestSpecification accepting(String type) {
        return given().contentType("application/json").accept(type);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
