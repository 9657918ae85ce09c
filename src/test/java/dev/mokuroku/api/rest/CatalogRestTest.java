package dev.mokuroku.api.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogRestTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String SERVICE = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: rest-tried }
            spec: { type: service, lifecycle: production, owner: checkout }
            """;

    @Test
    void filtersAndProjects() {
        given().get("/api/catalog/entities?filter=kind=component,spec.lifecycle=deprecated&fields=metadata.name,kind")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].keySet()", hasSize(2))
                .body("[0].metadata.keySet()", hasSize(1));
    }

    @Test
    void readsAnEntityByNameWhateverTheCase() {
        given().get("/api/catalog/entities/by-name/Component/default/Basket-Service")
                .then()
                .statusCode(200)
                .body("metadata.name", is("basket-service"));
    }

    @Test
    void reportsMissingEntityAsBackstageDoes() {
        given().get("/api/catalog/entities/by-name/component/default/nope")
                .then()
                .statusCode(404)
                .body("error.name", is("NotFoundError"))
                .body("error.message", is("No entity named 'nope' found, with kind 'component' in namespace 'default'"))
                .body("request.method", is("GET"))
                .body("request.url", is("/entities/by-name/component/default/nope"))
                .body("response.statusCode", is(404));
    }

    @Test
    void registersAndUnregistersALocation() {
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: rest-registered }
                spec: { type: service, lifecycle: production, owner: checkout, definition: { $text: ./notes.txt } }
                """)));
        FILES.stubFor(get("/notes.txt").willReturn(ok("beside it")));
        Map<String, String> location = Map.of("type", "url", "target", FILES.baseUrl() + "/catalog-info.yaml");
        String id = add(location)
                .statusCode(201)
                .body("location.target", is(location.get("target")))
                .body("entities.metadata.name", is(List.of("rest-registered")))
                .body("entities[0].spec.definition", is("beside it"))
                .extract()
                .path("location.id");
        add(location).statusCode(409).body("error.name", is("ConflictError"));
        given().get("/api/catalog/locations/" + id).then().statusCode(200).body("type", is("url"));
        given().get("/api/catalog/locations").then().body("data.id", is(List.of(id)));
        given().delete("/api/catalog/locations/" + id).then().statusCode(204);
        given().get("/api/catalog/locations/" + id).then().statusCode(404);
        given().get("/api/catalog/entities/by-name/component/default/rest-registered")
                .then()
                .statusCode(404);
    }

    @Test
    void triesARegistrationWithoutMakingIt() {
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok(SERVICE)));
        String target = FILES.baseUrl() + "/catalog-info.yaml";
        post("/api/catalog/locations?dryRun=true", Map.of("type", "url", "target", target))
                .statusCode(201)
                .body("exists", is(false))
                .body("location.id", is("url:" + target))
                .body("entities.kind", is(List.of("Location", "Component")));
        given().get("/api/catalog/locations").then().body("", hasSize(0));
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok("kind: [")));
        post("/api/catalog/locations?dryRun=true", Map.of("type", "url", "target", target))
                .statusCode(400)
                .body("error.message", containsString(target));
    }

    @Test
    void readsAgainOnConflictAndOnRefresh() {
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok(SERVICE)));
        Map<String, String> location = Map.of("type", "url", "target", FILES.baseUrl() + "/catalog-info.yaml");
        String id = add(location)
                .body("location.entityRef", startsWith("location:default/generated-"))
                .extract()
                .path("location.id");
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok(SERVICE.replace("production", "deprecated"))));
        post("/api/catalog/locations?onConflict=refresh", location)
                .statusCode(201)
                .body("location.id", is(id))
                .body("entities[0].spec.lifecycle", is("deprecated"));
        post("/api/catalog/locations?onConflict=never", location)
                .statusCode(400)
                .body("error.message", containsString("onConflict"));
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok(SERVICE)));
        post("/api/catalog/refresh", Map.of("entityRef", "component:default/rest-tried"))
                .statusCode(200)
                .body(is(""));
        given().get("/api/catalog/entities/by-name/component/default/rest-tried")
                .then()
                .body("spec.lifecycle", is("production"));
        given().get("/api/catalog/locations/by-entity/component/default/rest-tried")
                .then()
                .body("id", is(id));
        given().delete("/api/catalog/locations/" + id).then().statusCode(204);
        post("/api/catalog/refresh", Map.of("entityRef", "component:default/rest-tried"))
                .statusCode(404);
        post("/api/catalog/refresh", Map.of()).statusCode(400).body("error.message", containsString("entityRef"));
    }

    @Test
    void refusesALocationThatMayNotBeRead() {
        add(Map.of("type", "url", "target", "http://169.254.169.254/latest"))
                .statusCode(400)
                .body("error.name", is("InputError"))
                .body("error.message", containsString("mokuroku.reading.allow"));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        add(Map.of("type", "url"))
                .statusCode(400)
                .body("error.message", is("request/body must have required property 'target'"));
        given().delete("/api/catalog/locations/no-uuid").then().statusCode(404);
    }

    private static ValidatableResponse add(Map<String, String> location) {
        return post("/api/catalog/locations", location);
    }

    private static ValidatableResponse post(String path, Map<String, String> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
