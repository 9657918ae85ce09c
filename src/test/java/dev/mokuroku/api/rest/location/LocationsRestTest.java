package dev.mokuroku.api.rest.location;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.location.RegisteredLocations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Registered locations: what is asked of them beside registering, and what is proposed before it.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LocationsRestTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String LOCATIONS = "/api/catalog/locations";

    @Inject
    AuditTrail trail;

    @AfterEach
    void unregister() {
        given().get(LOCATIONS)
                .jsonPath()
                .<String>getList("data.id")
                .forEach(id -> given().delete(LOCATIONS + "/" + id));
    }

    @Test
    void pagesLocationsByPredicates() {
        for (String name : new String[] {"a", "b", "c"}) {
            register(name);
        }
        JsonPath first = post(
                        LOCATIONS + "/by-query",
                        "{\"limit\": 2, \"query\": {\"$not\": {\"target\": \"%s\"}}}".formatted(url("b")))
                .statusCode(200)
                .body("totalItems", is(2))
                .extract()
                .jsonPath();
        assertThat(first.getMap("pageInfo")).isEmpty();
        JsonPath one = post(
                        LOCATIONS + "/by-query", "{\"limit\": 2, \"query\": {\"target\": {\"$hasPrefix\": \"HTTP\"}}}")
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        post(LOCATIONS + "/by-query", "{\"cursor\": \"%s\"}".formatted(one.getString("pageInfo.nextCursor")))
                .body("items", hasSize(1))
                .body("totalItems", is(3));
        post(LOCATIONS + "/by-query", "{\"query\": {\"other\": \"x\"}}")
                .statusCode(400)
                .body("error.message", containsString("expected key to be 'id', 'type', 'target', or 'entityRef'"));
        post(LOCATIONS + "/by-query", "{\"limit\": 0}").statusCode(400);
        post(LOCATIONS + "/by-query", "{\"cursor\": \"!\"}")
                .statusCode(400)
                .body("error.message", is("Malformed cursor, unknown encoding"));
    }

    @Test
    void movesARegistrationWithWhatItLedTo() {
        String id = register("before");
        stub("after");
        String body = "{\"type\": \"url\", \"target\": \"%s\"}";
        given().contentType("application/json")
                .body(body.formatted(url("after")))
                .put(LOCATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("target", is(url("after")));
        entity("after").statusCode(200);
        entity("before").statusCode(404);
        assertThat(trail.page(new AuditFilter(null, RegisteredLocations.SOURCE, null, null), null, 20).stream()
                        .filter(entry -> entry.entity() == null)
                        .limit(2))
                .extracting(AuditEntry::action, AuditEntry::location, AuditEntry::author)
                .containsExactly(
                        tuple(AuditEntry.Action.REGISTERED, "url:" + url("after"), "user:default/guest"),
                        tuple(AuditEntry.Action.UNREGISTERED, "url:" + url("before"), "user:default/guest"));
        register("third");
        given().contentType("application/json")
                .body(body.formatted(url("third")))
                .put(LOCATIONS + "/" + id)
                .then()
                .statusCode(409);
        entity("after").statusCode(200);
    }

    @Test
    void listsAncestryOfEntity() {
        register("led");
        given().get("/api/catalog/entities/by-name/component/default/led/ancestry")
                .then()
                .statusCode(200)
                .body("rootEntityRef", is("component:default/led"))
                .body("items", hasSize(2))
                .body("items[0].parentEntityRefs[0]", containsString("location:default/generated-"))
                .body("items[1].entity.kind", is("Location"))
                .body("items[1].parentEntityRefs", hasSize(0));
    }

    @Test
    void removesAnEntityThatItsFileNoLongerDescribes() {
        register("removed");
        String uid = entity("removed").extract().path("metadata.uid");
        given().delete("/api/catalog/entities/by-uid/" + uid).then().statusCode(204);
        assertThat(entity("removed").statusCode(200).extract().<String>path("metadata.uid"))
                .isNotEqualTo(uid);
        FILES.stubFor(get("/removed.yaml").willReturn(serverError()));
        String again = entity("removed").extract().path("metadata.uid");
        given().delete("/api/catalog/entities/by-uid/" + again).then().statusCode(204);
        entity("removed").statusCode(404);
        given().get("/api/catalog/entities/by-uid/" + uid).then().statusCode(404);
        given().delete("/api/catalog/entities/by-uid/" + uid).then().statusCode(204);
    }

    @Test
    void proposesAnEntityForWhatHoldsNone() {
        post(
                        "/api/catalog/analyze-location",
                        "{\"location\": {\"type\": \"url\", \"target\": \"https://other.example.com/acme/shop.git\"}}")
                .statusCode(200)
                .body("existingEntityFiles", hasSize(0))
                .body("generateEntities[0].entity.metadata.name", is("shop"))
                .body("generateEntities[0].entity.spec.type", is("other"));
        post("/api/catalog/analyze-location", "{\"location\": {\"type\": \"url\", \"target\": \"no address\"}}")
                .statusCode(400)
                .body("error.message", is("The given location.target is not a URL"));
        post("/api/catalog/analyze-location", "{}").statusCode(400);
    }

    @Test
    void reportsOfAConflictInADryRun() {
        register("dry-held");
        FILES.stubFor(get("/copy.yaml").willReturn(ok("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: dry-held }
                spec: { type: service, lifecycle: production, owner: checkout }
                """)));
        post(LOCATIONS + "?dryRun=true", location("copy"))
                .statusCode(409)
                .body("error.name", is("ConflictError"))
                .body(
                        "error.message",
                        is("component:default/dry-held is already defined by url:%s, which keeps it"
                                .formatted(url("dry-held"))));
        post(LOCATIONS + "?dryRun=true", location("dry-held")).statusCode(201).body("exists", is(true));
    }

    private static String register(String name) {
        stub(name);
        return post(LOCATIONS, location(name)).statusCode(201).extract().path("location.id");
    }

    private static void stub(String name) {
        FILES.stubFor(get("/" + name + ".yaml").willReturn(ok("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: %s }
                spec: { type: service, lifecycle: production, owner: checkout }
                """.formatted(name))));
    }

    private static String location(String name) {
        return "{\"type\": \"url\", \"target\": \"%s\"}".formatted(url(name));
    }

    private static String url(String name) {
        return FILES.baseUrl() + "/" + name + ".yaml";
    }

    private static ValidatableResponse entity(String name) {
        return given().get("/api/catalog/entities/by-name/component/default/" + name)
                .then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
