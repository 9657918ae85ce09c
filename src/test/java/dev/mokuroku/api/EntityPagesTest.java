package dev.mokuroku.api;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages, orders and counts of all entities of a [World], by each API.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EntityPagesTest {
    private static final String ENTITIES = "/api/catalog/entities?filter=" + World.FILTER;
    private static final String BY_QUERY = "/api/catalog/entities/by-query?limit=7";

    @Inject
    World world;

    @BeforeEach
    void addWorld() {
        world.add();
    }

    @AfterEach
    void removeWorld() {
        world.remove();
    }

    @Test
    void graphqlWalksEveryPageOnceInTheOrderOfAField() {
        List<String> refs = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = ask("{entities(filter:\"%s\" first:7 orderBy:{field:\"spec.lifecycle\" direction:DESC}%s)"
                            .formatted(World.FILTER, after)
                    + "{totalCount pageInfo{hasNextPage endCursor} nodes{ref}}}");
            refs.addAll(page.getList("data.entities.nodes.ref", String.class));
            more = page.getBoolean("data.entities.pageInfo.hasNextPage");
            after = " after:\"" + page.getString("data.entities.pageInfo.endCursor") + "\"";
            assertThat(page.getInt("data.entities.totalCount")).isEqualTo(world.size());
        }
        assertThat(refs).hasSize(world.size()).doesNotHaveDuplicates();
    }

    @Test
    void graphqlCountsFacets() {
        JsonPath answer = ask("{facets(fields:[\"spec.lifecycle\"] filter:\"kind=component,%s\"){values{value count}}}"
                .formatted(World.FILTER));
        assertThat(answer.getList("data.facets[0].values.value", String.class))
                .containsExactly("deprecated", "experimental", "production");
        assertThat(answer.getList("data.facets[0].values.count", Integer.class)).containsExactly(1, 2, 2);
    }

    @Test
    void restAnswersEveryEntityInTheOrderOfRefs() {
        List<String> kinds = get(ENTITIES).getList("kind");
        assertThat(kinds).hasSize(world.size()).startsWith("API", "Component").endsWith("User");
    }

    @Test
    void restWalksEveryEntityWithoutAnOrder() {
        JsonPath page = get(BY_QUERY + "&filter=" + World.FILTER);
        List<String> uids = new ArrayList<>(page.getList("items.metadata.uid"));
        while (page.getString("pageInfo.nextCursor") != null) {
            page = get(BY_QUERY + "&cursor=" + page.getString("pageInfo.nextCursor"));
            uids.addAll(page.getList("items.metadata.uid"));
        }
        assertThat(uids).hasSize(world.size()).doesNotHaveDuplicates();
        assertThat(page.getInt("totalItems")).isEqualTo(world.size());
    }

    @Test
    void restLinksToTheNextPageOfAList() {
        int rest = world.size() - 8;
        ValidatableResponse page = given().get(ENTITIES + "&limit=8&fields=kind")
                .then()
                .statusCode(200)
                .body("", hasSize(8));
        String link = page.extract().header("Link");
        assertThat(link).startsWith("</entities?").contains("filter=").endsWith(">; rel=\"next\"");
        given().urlEncodingEnabled(false)
                .get("/api/catalog" + link.substring(1, link.indexOf('>')))
                .then()
                .body("", hasSize(rest))
                .header("Link", nullValue());
        given().get(ENTITIES + "&offset=8").then().body("", hasSize(rest));
    }

    @Test
    void restOrdersAListByFieldsWithWhatHasNoneLast() {
        String orders = "&order=desc:spec.type&order=asc:metadata.name";
        List<String> types = get(ENTITIES + orders + "&limit=1000").getList("spec.type");
        int valued = (int) types.stream().filter(type -> type != null).count();
        assertThat(types.subList(0, valued)).doesNotContainNull().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(types).hasSize(world.size());
        assertThat(get(ENTITIES + "&order=desc:spec.type").getList("")).hasSize(valued);
    }

    @Test
    void searchCountsOnlyByAPageOfNothing() {
        search(Map.of("term", "", "pageLimit", "0"))
                .body("numberOfResults", is(world.size()))
                .body("results", hasSize(0))
                .body("$", not(hasKey("nextPageCursor")));
    }

    @Test
    void searchWalksPagesForthAndBack() {
        JsonPath page = search(Map.of("pageLimit", "5")).extract().jsonPath();
        List<String> walked = new ArrayList<>(page.getList("results.document.location"));
        while (page.get("nextPageCursor") != null) {
            page = search(Map.of("pageLimit", "5", "pageCursor", page.getString("nextPageCursor")))
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("results.document.location"));
        }
        assertThat(walked).hasSize(world.size()).doesNotHaveDuplicates();
        assertThat(page.getInt("results[0].rank")).isEqualTo(11);
        search(Map.of("pageLimit", "5", "pageCursor", page.getString("previousPageCursor")))
                .body("results[0].rank", is(6));
    }

    private static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse search(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .queryParam("filters[namespace]", "world")
                .get("/api/search/query")
                .then()
                .statusCode(200);
    }
}
