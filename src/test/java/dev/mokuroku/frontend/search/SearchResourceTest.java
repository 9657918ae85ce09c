package dev.mokuroku.frontend.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchResourceTest {
    @Test
    void answersInBackstagesShape() {
        JsonPath answer = search("term", "basket service")
                .statusCode(200)
                .body("results.type", everyItem(is("software-catalog")))
                .body("$", not(hasKey("nextPageCursor")))
                .body("$", not(hasKey("previousPageCursor")))
                .extract()
                .jsonPath();
        Map<String, Object> document = answer.getMap("results[0].document");
        assertThat(document.keySet())
                .containsExactly(
                        "title",
                        "text",
                        "componentType",
                        "type",
                        "namespace",
                        "kind",
                        "lifecycle",
                        "owner",
                        "location");
        assertThat(document)
                .containsEntry("location", "/catalog/default/component/basket-service")
                .containsEntry("kind", "Component")
                .containsEntry("type", "service")
                .containsEntry("componentType", "service");
        assertThat(answer.getInt("results[0].rank")).isEqualTo(1);
        assertThat(answer.getInt("numberOfResults"))
                .isEqualTo(answer.getList("results").size());
    }

    @Test
    void marksFindsWithTagsOfItsOwn() {
        JsonPath first = search("term", "basket").extract().jsonPath();
        JsonPath second = search("term", "basket").extract().jsonPath();
        String tag = first.getString("results[0].highlight.preTag");
        assertThat(tag)
                .matches("<[0-9a-f-]{36}>")
                .isEqualTo(first.getString("results[1].highlight.preTag"))
                .isNotEqualTo(second.getString("results[0].highlight.preTag"));
        assertThat(first.getString("results[0].highlight.postTag")).isEqualTo(tag.replace("<", "</"));
        assertThat(first.getString("results[0].highlight.fields.title")).containsIgnoringCase(tag + "basket</");
    }

    @Test
    void hasNothingOfTypesThatOthersServe() {
        search("term", "basket", "types[0]", "techdocs").statusCode(200).body("numberOfResults", is(0));
        search("term", "basket", "types[0]", "techdocs", "types[1]", "software-catalog")
                .body("numberOfResults", greaterThan(0));
    }

    @Test
    void filtersByFieldsOfDocuments() {
        search("filters[kind]", "Component", "filters[lifecycle][0]", "deprecated")
                .body("results.document.kind", everyItem(is("Component")))
                .body("results.document.lifecycle", everyItem(is("deprecated")))
                .body("numberOfResults", is(2));
        search("filters[kind][0]", "system", "filters[kind][1]", "domain", "pageLimit", "100")
                .body("results.document.kind", everyItem(not(is("Component"))))
                .body("numberOfResults", greaterThan(2));
        search("filters[type]", "other", "filters[kind]", "User")
                .body("results.document.type", everyItem(is("other")))
                .body("numberOfResults", greaterThan(0));
        search("filters[lifecycle]", "", "filters[kind]", "User").body("numberOfResults", greaterThan(0));
        search("filters[spec.lifecycle]", "deprecated").body("numberOfResults", is(2));
        search("filters[title]", "Basket service").body("numberOfResults", is(1));
        search("filters[unheard]", "of").body("numberOfResults", is(0));
    }

    @Test
    void takesBracketsAsTheyAre() {
        given().urlEncodingEnabled(false)
                .get("/api/search/query?term=basket&types[0]=software-catalog&filters[kind]=API")
                .then()
                .statusCode(200)
                .body("results.document.kind", everyItem(is("API")));
    }

    @Test
    void refusesWhatBackstageRefuses() {
        search("types[0]", "nope")
                .statusCode(400)
                .body("error.name", is("InputError"))
                .body("error.message", startsWith("Invalid query string: ["))
                .body("error.message", containsString("\"types\",\n      0"))
                .body("request.method", is("GET"))
                .body("request.url", startsWith("/query?types"))
                .body("response.statusCode", is(400));
        search("pageLimit", "101").statusCode(400).body("error.message", containsString("greater than \\\"100\\\""));
        search("pageLimit", "few").body("error.message", is("request/query/pageLimit must be integer"));
    }

    @Test
    void wantsAToken() {
        given().header("Authorization", "Bearer wrong")
                .get("/api/search/query?term=basket")
                .then()
                .statusCode(401);
    }

    @Test
    void isMeasured() {
        search("term", "basket");
        given().get("/q/metrics").then().body(containsString("mokuroku_search_seconds_count{found=\"some\"}"));
    }

    private static ValidatableResponse search(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/search/query").then();
    }
}
