package dev.mokuroku.api.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
            .options(wireMockConfig().port(18_231))
            .build();

    @Test
    void answersEveryEntityInTheOrderOfRefs() {
        JsonPath answer = given().get("/api/catalog/entities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("")).hasSize(68);
        assertThat(answer.getString("[0].kind")).isEqualTo("API");
    }

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
    void tellsOfAnEntityThatIsNotThereAsBackstageDoes() {
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
        return given().contentType("application/json")
                .body(location)
                .post("/api/catalog/locations")
                .then();
    }
}
