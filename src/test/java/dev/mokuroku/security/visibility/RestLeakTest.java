package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.HIDDEN;
import static dev.mokuroku.security.visibility.HiddenWorld.HIDDEN_COUNT;
import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// REST answers a caller from whom half of the entities are hidden as if they did not exist.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class RestLeakTest {
    private static final EntityRef SECRET = EntityRef.parse("component:secret/%s-1".formatted(PLANTED));
    private static final List<String> LISTS = List.of(
            "/api/catalog/entities",
            "/api/catalog/entities?filter=" + HIDDEN,
            "/api/catalog/entities?fields=metadata.name,relations",
            "/api/catalog/entities/by-query?limit=500",
            "/api/catalog/entities/by-query?limit=5&orderField=metadata.name,desc",
            "/api/catalog/entities/by-query?filter=" + HIDDEN,
            "/api/catalog/entities/by-query?fullTextFilterTerm=" + PLANTED,
            "/api/catalog/entity-facets?facet=kind&facet=metadata.name&facet=metadata.tags&facet=spec.owner"
                    + "&facet=relations.ownerOf&facet=relations.dependencyOf&facet=metadata.annotations.test/word",
            "/api/catalog/locations",
            "/api/search/query?term=" + PLANTED,
            "/api/search/query?term=");

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @Inject
    CatalogIndex index;

    @Inject
    RegisteredLocations locations;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
    }

    @AfterEach
    void clear() {
        world.remove();
    }

    @Test
    void listsShowNothingHidden() {
        for (String list : LISTS) {
            Leaks.without(list, get("reader", list).asString());
        }
        assertThat(LISTS.stream().filter(list -> Leaks.in(get("root", list).asString())))
                .hasSizeGreaterThan(LISTS.size() - 2);
        for (String path :
                Stream.of("open-0", "open-1").map(RestLeakTest::pathOf).toList()) {
            Leaks.without(path, get("reader", path).asString());
            Leaks.without(path, get("reader", path + "/ancestry").asString());
        }
    }

    @Test
    void bodiesOfQueriesFindNothingHidden() {
        String query = "{\"query\":{\"metadata.namespace\":\"secret\"}}";
        assertThat(post("reader", "/api/catalog/entities/by-query", query)
                        .jsonPath()
                        .getInt("totalItems"))
                .isZero();
        assertThat(post("insider", "/api/catalog/entities/by-query", query)
                        .jsonPath()
                        .getInt("totalItems"))
                .isEqualTo(HIDDEN_COUNT);
        String refs = "{\"entityRefs\":[\"%s\",\"component:default/open-0\"]}".formatted(SECRET);
        Response found = post("reader", "/api/catalog/entities/by-refs", refs);
        assertThat(found.jsonPath().<Object>getList("items").getFirst()).isNull();
        Leaks.without("by-refs", found.asString());
        Leaks.without(
                "locations",
                post("reader", "/api/catalog/locations/by-query", "{}").asString());
        Leaks.without(
                "facets",
                post("reader", "/api/catalog/entity-facets", "{\"facets\":[\"metadata.name\"]}")
                        .asString());
    }

    @Test
    void addressesOfHiddenThingsAreNotFound() {
        String uid = index.everything().byRef(SECRET).map(IndexedEntity::uid).orElseThrow();
        String location =
                locations.find(Descriptors.at(PLANTED)).orElseThrow().id().toString();
        String byName = "/api/catalog/entities/by-name/component/secret/%s-1".formatted(PLANTED);
        List<String> paths = List.of(
                byName,
                byName + "/ancestry",
                "/api/catalog/entities/by-uid/" + uid,
                "/api/catalog/locations/" + location,
                "/api/catalog/locations/by-entity/component/secret/%s-1".formatted(PLANTED));
        for (String path : paths) {
            String missing = path.replace(PLANTED, "missing");
            Response hidden = get("reader", path);
            assertThat(hidden.statusCode()).as(path).isEqualTo(404);
            assertThat(hidden.asString().replace(PLANTED, "missing"))
                    .isEqualTo(
                            path.equals(missing)
                                    ? hidden.asString()
                                    : get("reader", missing).asString());
        }
        assertThat(as("reader").delete("/api/catalog/locations/" + location).statusCode())
                .isEqualTo(404);
        assertThat(as("reader").delete("/api/catalog/entities/by-uid/" + uid).statusCode())
                .isEqualTo(204);
        assertThat(index.everything().byRef(SECRET)).isPresent();
        assertThat(locations.find(Descriptors.at(PLANTED))).isPresent();
        assertThat(post("reader", "/api/catalog/refresh", "{\"entityRef\":\"%s\"}".formatted(SECRET))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("insider", byName).statusCode()).isEqualTo(200);
    }

    @Test
    void permissionsForHiddenEntitiesAreDenied() {
        String question = """
                {"items": [{"id": "1", "resourceRef": ["%s", "component:default/open-0"], "permission": {
                  "type": "resource", "name": "catalog.entity.read", "attributes": {}, "resourceType": "catalog-entity"}}]}
                """.formatted(SECRET);
        assertThat(decisions("reader", question)).containsExactly("DENY", "ALLOW");
        assertThat(decisions("insider", question)).containsExactly("ALLOW", "ALLOW");
    }

    private List<String> decisions(String user, String question) {
        return post(user, "/api/permission/authorize", question).jsonPath().getList("items[0].result");
    }

    @Test
    void etagsOfAnAdminAreOthers() {
        List<String> paths = List.of(
                pathOf("open-0"),
                "/api/catalog/entities?filter=kind=component",
                "/api/catalog/entities/by-query",
                "/api/catalog/entity-facets?facet=kind");
        for (String path : paths) {
            // Scorecards change entities until they have evaluated all.
            await().untilAsserted(() -> assertEtagIsOwn(path));
        }
    }

    private void assertEtagIsOwn(String path) {
        String ofAdmin = get("root", path).header("ETag");
        String own = get("reader", path).header("ETag");
        assertThat(own).as(path).isNotEqualTo(ofAdmin);
        if (own != null) {
            assertThat(statusIfNoneMatch(path, ofAdmin)).isEqualTo(200);
            assertThat(statusIfNoneMatch(path, own)).isEqualTo(304);
        }
    }

    private int statusIfNoneMatch(String path, String etag) {
        return as("reader").header("If-None-Match", etag).get(path).statusCode();
    }

    @Test
    void aCursorOfAnAdminShowsNothing() {
        String first =
                "/api/catalog/entities/by-query?limit=3&filter=%s&orderField=metadata.name,desc".formatted(HIDDEN);
        String cursor = get("root", first).jsonPath().getString("pageInfo.nextCursor");
        Response seen = as("reader").queryParam("cursor", cursor).get("/api/catalog/entities/by-query");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.jsonPath().<Object>getList("items")).isEmpty();
    }

    private static String pathOf(String name) {
        return "/api/catalog/entities/by-name/component/default/" + name;
    }

    private RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + tokens.of(user));
    }

    private Response get(String user, String path) {
        return as(user).get(path);
    }

    private Response post(String user, String path, String body) {
        return as(user).contentType("application/json").body(body).post(path);
    }
}
