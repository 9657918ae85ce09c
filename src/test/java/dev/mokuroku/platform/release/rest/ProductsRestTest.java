package dev.mokuroku.platform.release.rest;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.platform.component.PlatformComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The versions of the demo catalog's platform components, over REST and over GraphQL.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProductsRestTest {
    private static final String PRODUCTS = "/api/v1/products";

    @Inject
    PlatformComponents components;

    @BeforeEach
    void waitForTheScan() {
        await().until(() -> components.current().size() >= 8);
    }

    @Test
    void listsProducts() {
        given().get(PRODUCTS)
                .then()
                .statusCode(200)
                .body("schema_version", notNullValue())
                .body("total", equalTo(components.current().size()))
                .body("result.name", hasItem("service-runtime"))
                .body("result.find { it.name == 'service-runtime' }.label", equalTo("Service runtime"))
                .body("result.find { it.name == 'service-runtime' }.category", equalTo("library"))
                .body("result.find { it.name == 'service-runtime' }.uri", endsWith("/api/v1/products/service-runtime"));
    }

    @Test
    void showsAProductWithACycleForEachMajorVersion() {
        given().get(PRODUCTS + "/service-runtime")
                .then()
                .statusCode(200)
                .body("result.links.html", equalTo("https://docs.example.com/service-runtime"))
                .body("result.identifiers.id", hasItem("pkg:maven/com.example.shop/service-runtime-*"))
                .body("result.releases.name", contains("2", "1"))
                .body("result.releases[0].releaseDate", equalTo("2025-09-22"))
                .body("result.releases[0].latest.name", equalTo("2.4.0"))
                .body("result.releases[0].latest.date", equalTo("2026-08-17"))
                .body("result.releases[0].isLts", is(false))
                .body("result.releases[0].isEol", is(false))
                .body("result.releases[0].eolFrom", nullValue())
                .body("result.releases[0].isMaintained", is(true))
                .body("result.releases[1].isEol", is(true))
                .body("result.releases[1].eolFrom", equalTo("2026-06-30"))
                .body("result.releases[1].isMaintained", is(false));
    }

    @Test
    void showsACycleByItsNameAndTheLatest() {
        given().get(PRODUCTS + "/service-runtime/releases/1")
                .then()
                .statusCode(200)
                .body("result.latest.name", equalTo("1.9.2"));
        given().get(PRODUCTS + "/service-runtime/releases/latest").then().body("result.latest.name", equalTo("2.4.0"));
    }

    @Test
    void answers404ForWhatDoesNotExist() {
        given().get(PRODUCTS + "/missing")
                .then()
                .statusCode(404)
                .body("error.message", equalTo("No product 'missing'"));
        given().get(PRODUCTS + "/service-runtime/releases/9").then().statusCode(404);
    }

    @Test
    void pagesVersionsWithoutPreReleases() {
        JsonPath first = versions("first: 2");
        assertThat(first.<String>getList("versions.nodes.version")).containsExactly("2.4.0", "2.3.1");
        assertThat(first.getInt("versions.totalCount")).isEqualTo(6);
        assertThat(first.getBoolean("versions.pageInfo.hasNextPage")).isTrue();
        assertThat(first.getString("latestVersion.version")).isEqualTo("2.4.0");
        assertThat(first.getString("latestVersion.support")).isEqualTo("SUPPORTED");
        JsonPath rest = versions("first: 20, after: \"%s\"".formatted(first.getString("versions.pageInfo.endCursor")));
        assertThat(rest.<String>getList("versions.nodes.version")).containsExactly("2.3.0", "2.2.0", "2.0.0", "1.9.2");
    }

    @Test
    void listsPreReleasesOnRequest() {
        JsonPath all = versions("first: 1, includePreReleases: true");
        assertThat(all.<String>getList("versions.nodes.version")).containsExactly("3.0.0-rc.1");
        assertThat(all.getInt("versions.totalCount")).isEqualTo(7);
    }

    @Test
    void refusesAnotherCursor() {
        assertThat(send("{platformComponents(first: 1) { nodes { ... on PlatformComponent {"
                                + " versions(after: \"x\") { totalCount } } } } }")
                        .extract()
                        .jsonPath()
                        .getString("errors[0].message"))
                .contains("after: 'x' is not a cursor");
    }

    @Test
    void listsPlatformComponents() {
        JsonPath answer = ask("""
                {platformComponents(filter: "spec.type=base-image") { totalCount nodes { ref } } }
                """);
        assertThat(answer.<String>getList("data.platformComponents.nodes.ref"))
                .containsExactly("platformcomponent:default/base-image-java");
    }

    private static JsonPath versions(String arguments) {
        JsonPath answer = ask("""
                {entity(ref: "platformcomponent:service-runtime") { ... on PlatformComponent {
                   latestVersion { version support }
                   versions(%s) { totalCount nodes { version preRelease } pageInfo { hasNextPage endCursor } } } } }
                """.formatted(arguments));
        answer.setRootPath("data.entity");
        return answer;
    }
}
