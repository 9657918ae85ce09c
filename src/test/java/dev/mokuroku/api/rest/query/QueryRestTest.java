package dev.mokuroku.api.rest.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages, facets and single entities of the demo catalog.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QueryRestTest {
    private static final String BY_QUERY = "/api/catalog/entities/by-query";

    @Test
    void pagesForwardAndBackByCursors() {
        JsonPath first = get(BY_QUERY + "?filter=kind=component&orderField=metadata.name,asc&limit=4");
        JsonPath second = next(first);
        JsonPath third = next(second);
        assertThat(first.getString("pageInfo.prevCursor")).isNull();
        assertThat(second.getInt("totalItems")).isEqualTo(first.getInt("totalItems"));
        List<String> names = new ArrayList<>(names(first));
        names.addAll(names(second));
        names.addAll(names(third));
        assertThat(names).hasSize(12).isSorted().doesNotHaveDuplicates();
        JsonPath back = post("{\"limit\":4,\"cursor\":\"%s\"}".formatted(third.getString("pageInfo.prevCursor")));
        assertThat(names(back)).isEqualTo(names(second));
        JsonPath start = post("{\"limit\":4,\"cursor\":\"%s\"}".formatted(back.getString("pageInfo.prevCursor")));
        assertThat(names(start)).isEqualTo(names(first));
        assertThat(start.getString("pageInfo.prevCursor")).isNull();
    }

    @Test
    void givesCursorsThatBackstagesClientsCanRead() throws IOException {
        String cursor =
                get(BY_QUERY + "?filter=kind=component,kind=api&limit=1").getString("pageInfo.nextCursor");
        JsonNode json = new ObjectMapper().readTree(Base64.getDecoder().decode(cursor));
        assertThat(json.path("query")).hasToString("{\"kind\":{\"$in\":[\"component\",\"api\"]}}");
        assertThat(json.path("orderFields").isArray()).isTrue();
        assertThat(json.path("isPrevious").asBoolean(true)).isFalse();
        assertThat(json.path("totalItems").asInt()).isPositive();
    }

    @Test
    void leavesOutWhatTheOrderKnowsNothingOf() {
        JsonPath page = get(BY_QUERY + "?orderField=spec.lifecycle,desc&limit=1000");
        List<String> lifecycles = page.getList("items.spec.lifecycle");
        assertThat(lifecycles).hasSize(page.getInt("totalItems")).doesNotContainNull();
        assertThat(lifecycles).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void countsOnlyWhenItIsAsked() {
        given().get(BY_QUERY + "?filter=kind=component&limit=0")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("totalItems", is(get(BY_QUERY + "?filter=kind=component").getInt("items.size()")))
                .body("pageInfo.nextCursor", nullValue());
        given().get(BY_QUERY + "?limit=2&totalItems=exclude").then().body("totalItems", is(0));
    }

    @Test
    void findsTextAnywhereInTheFieldsThatAreNamed() {
        JsonPath found = get(BY_QUERY
                + "?fullTextFilterTerm=ASKET&fullTextFilterFields=metadata.name,metadata.title&fields=metadata.name");
        assertThat(names(found)).isNotEmpty().allMatch(name -> name.contains("asket"));
        assertThat(found.getMap("items[0]")).containsOnlyKeys("metadata");
        JsonPath again = post("{\"fullTextFilter\":{\"term\":\"asket\",\"fields\":[\"metadata.name\"]}}");
        assertThat(names(again)).containsExactlyInAnyOrderElementsOf(names(found));
    }

    @Test
    void skipsOffset() {
        String ordered = BY_QUERY + "?orderField=metadata.name&limit=3";
        assertThat(names(get(ordered + "&offset=2")).getFirst())
                .isEqualTo(names(get(ordered)).getLast());
    }

    @Test
    void takesPredicates() {
        JsonPath page = post("""
                {"query": {"$all": [{"kind": "component"}, {"$not": {"spec.type": "service"}}]},
                 "orderBy": [{"field": "metadata.name", "order": "desc"}], "fields": ["metadata.name", "spec.type"]}""");
        assertThat(page.getList("items.spec.type")).isNotEmpty().doesNotContain("service");
        assertThat(names(page)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /entities/by-query?limit=-1                 | request/query/limit must be >= 0
            /entities/by-query?limit=x                  | request/query/limit must be integer
            /entities/by-query?offset=-1                | request/query/offset must be >= 0
            /entities/by-query?orderField=a,up          | Invalid order field order, must be asc or desc
            /entities/by-query?totalItems=some          | request/query/totalItems must be equal to one of the allowed values: include, exclude
            /entities/by-query?filter=                  | Empty value found for query parameter 'filter'
            /entities/by-query?cursor=abc               | Malformed cursor
            /entities/by-query?cursor=e30=              | Malformed cursor
            /entities/by-query?filter=kind,%3Da          | Invalid filter
            /entities/by-query?fields=a[0]              | Invalid field "a[0]", array type fields are not supported
            /entities?limit=0                           | Invalid limit, must be greater than zero
            /entities?order=metadata.name               | Invalid order parameter "metadata.name", expected "<asc or desc>:<field name>"
            /entities?after=abc                         | Malformed after cursor, could not be parsed
            /entity-facets                              | request/query must have required property 'facet'
            """)
    void namesTheParameterThatIsWrong(String path, String message) {
        given().urlEncodingEnabled(false)
                .get("/api/catalog" + path.replace("[", "%5B").replace("]", "%5D"))
                .then()
                .statusCode(400)
                .body("error.name", is("InputError"))
                .body("error.message", containsString(message))
                .body("request.url", is(path.replace("[", "%5B").replace("]", "%5D")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by-query | {"query": "x"}                              | request/body/query must be object
            by-query | {"query": {"$any": "x"}}                    | Invalid query: Validation error: Expected array
            by-query | {"limit": "x"}                              | request/body/limit must be number
            by-query | {"limit": -1}                               | request/body/limit must be >= 0
            by-query | {"cursor": ""}                              | Cursor cannot be empty
            by-query | {"orderBy": [{"field": "a"}]}               | request/body/orderBy/0 must have required property 'order'
            by-query | {"orderBy": [{"field": "a", "order": "x"}]} | request/body/orderBy/0/order must be equal to one of the allowed values: asc, desc
            by-query | {"query": {"$any": ["a"]}}                  | top-level primitive values are not supported
            by-query | {"fields": [1]}                             | request/body/fields/0 must be string
            by-query | []                                          | request/body must be object
            by-query | {"query":                                   | not JSON
            by-refs  | {}                                          | request/body must have required property 'entityRefs'
            by-refs  | {"entityRefs": [1]}                         | request/body/entityRefs/0 must be string
            """)
    void namesTheFieldThatIsWrong(String path, String body, String message) {
        given().contentType("application/json")
                .body(body)
                .post("/api/catalog/entities/" + path)
                .then()
                .statusCode(400)
                .body("error.message", containsString(message));
    }

    @Test
    void answersRefsInTheirOrder() {
        given().contentType("application/json")
                .body("""
                        {"entityRefs": ["component:default/basket-service", "component:default/no", "nonsense",
                                        "component:default/basket-service"], "fields": ["metadata.name"]}""")
                .post("/api/catalog/entities/by-refs")
                .then()
                .statusCode(200)
                .body("items.size()", is(4))
                .body("items[0].metadata.name", is("basket-service"))
                .body("items[1]", nullValue())
                .body("items[2]", nullValue())
                .body("items[3].metadata.name", is("basket-service"));
        given().contentType("application/json")
                .body("""
                        {"entityRefs": ["component:default/basket-service", "group:default/checkout"],
                         "query": {"kind": "group"}}""")
                .post("/api/catalog/entities/by-refs?filter=metadata.name")
                .then()
                .body("items[0]", nullValue())
                .body("items[1].kind", is("Group"));
    }

    @Test
    void comparesRefsAsARequestByNameDoes() {
        given().contentType("application/json")
                .body("""
                        {"entityRefs": ["Component:Default/Basket-Service", "component:basket-service", "basket-service"],
                         "fields": ["metadata.name"]}""")
                .post("/api/catalog/entities/by-refs")
                .then()
                .body("items[0].metadata.name", is("basket-service"))
                .body("items[1].metadata.name", is("basket-service"))
                .body("items[2]", nullValue());
    }

    @Test
    void countsFacetsByGetAndByPost() {
        JsonPath facets = get("/api/catalog/entity-facets?facet=kind&facet=Spec.Type&filter=kind=component");
        assertThat(facets.getList("facets.kind.value")).isEqualTo(List.of("Component"));
        assertThat(facets.getList("facets.'Spec.Type'.value")).isNotEmpty();
        given().contentType("application/json")
                .body("{\"facets\": [\"kind\"], \"query\": {\"kind\": \"component\"}}")
                .post("/api/catalog/entity-facets")
                .then()
                .statusCode(200)
                .body("facets.kind[0].count", is(facets.getInt("facets.kind[0].count")));
    }

    @Test
    void answers304IfNothingChanged() {
        for (String path : List.of(
                BY_QUERY,
                "/api/catalog/entities",
                "/api/catalog/entity-facets?facet=kind",
                "/api/catalog/entities/by-name/component/default/basket-service",
                "/api/catalog/entities/by-name/component/default/basket-service/ancestry")) {
            String tag = given().get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(is(""));
            given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void readsByUid() {
        String uid = get("/api/catalog/entities/by-name/group/default/checkout").getString("metadata.uid");
        given().get("/api/catalog/entities/by-uid/" + uid).then().body("metadata.name", is("checkout"));
        given().get("/api/catalog/entities/by-uid/nope")
                .then()
                .statusCode(404)
                .body("error.message", is("No entity with uid nope"));
    }

    @Test
    void takesABodyWithoutAType() {
        given().post(BY_QUERY).then().statusCode(200).body("totalItems", greaterThan(0));
    }

    @Test
    void validatesEntityAndReportsCause() {
        String entity = "{'apiVersion':'backstage.io/v1alpha1','kind':'Component','metadata':{'name':'a'},'spec':%s}";
        String valid = "{'type':'service','lifecycle':'production','owner':'checkout'}";
        validate(entity.formatted(valid), "url:https://github.com/a/b/blob/main/c.yaml")
                .statusCode(200)
                .body(is(""));
        validate(entity.formatted("{'type':'service','lifecycle':'production'}"), "url:https://github.com/a/b")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].name", is("InputError"))
                .body("errors[0].cause.name", is("TypeError"))
                .body(
                        "errors[0].cause.message",
                        is("/spec must have required property 'owner' - missingProperty: owner"));
        validate("{'kind':'Component'}", "url:https://github.com/a/b")
                .statusCode(400)
                .body("errors[0].name", is("TypeError"))
                .body("errors[0].message", containsString("apiVersion"));
        validate(entity.formatted(valid), "file:/etc/passwd")
                .statusCode(400)
                .body("errors[0].message", containsString("only 'url:<target>' is supported"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/catalog/validate-entity")
                .then()
                .statusCode(400)
                .body("error.message", is("request/body must have required property 'location'"));
    }

    @Test
    void answersNothingOnAPathOfAnotherMethod() {
        given().delete("/api/catalog/entities").then().statusCode(404).body(is(""));
    }

    private static ValidatableResponse validate(String entity, String location) {
        String body = "{'entity':%s,'location':'%s'}".formatted(entity, location);
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/catalog/validate-entity")
                .then();
    }

    private static JsonPath next(JsonPath page) {
        return get(BY_QUERY + "?limit=4&cursor=" + page.getString("pageInfo.nextCursor"));
    }

    private static List<String> names(JsonPath page) {
        return page.getList("items.metadata.name");
    }

    private static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(BY_QUERY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
