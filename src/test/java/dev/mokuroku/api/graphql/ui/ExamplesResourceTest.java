package dev.mokuroku.api.graphql.ui;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExamplesResourceTest {
    @Test
    void offersEveryExampleWithItsQuestion() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("graphql/examples"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            JsonPath offered = get("/graphql-ui/examples").jsonPath();
            assertThat(offered.<String>getList("name")).isEqualTo(names);
            assertThat(offered.<String>getList("question"))
                    .allMatch(question -> question.endsWith("?") || question.endsWith("."));
            assertThat(offered.getString("[0].query"))
                    .isEqualTo(Files.readString(Path.of("graphql/examples", names.getFirst())));
        }
    }

    @Test
    void showsThePublishedEditorInAPageOfItsOwn() {
        get("/graphql-ui/").then().statusCode(200).body(containsString("editor/graphiql.min.js"));
        for (String file : List.of("page.js", "page.css", "editor/graphiql.min.js", "editor/graphiql.min.css")) {
            get("/graphql-ui/" + file).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql-ui?query=x, graphql-ui/?query=x",
        "/graphql-ui/editor, ./",
        "/graphql-ui/editor/?query=x, ../?query=x",
        "/graphql-ui/editor/index.html, ../"
    })
    void redirectsOtherAddressesWithoutAPathFromTheRoot(String address, String target) {
        given().redirects().follow(false).get(address).then().statusCode(303).header("Location", target);
    }

    @Test
    void redirectsBrowsersThatOpenTheEndpoint() {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        given().accept(browser)
                .redirects()
                .follow(false)
                .get("/graphql")
                .then()
                .statusCode(303)
                .header("Location", "graphql-ui/");
        given().accept(browser)
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", is("Query"));
        get("/graphql").then().body("errors", hasSize(1));
    }

    @Test
    void answersRequestsWithARepeatedContentType() {
        given().header("Content-Type", "application/json, application/json")
                .body("{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", is("Query"));
    }

    @Test
    void showsLinksAtTheRoot() {
        String page = get("/").then().statusCode(200).extract().asString();
        List<String> links = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("data:") && !link.startsWith("sign-")) // no provider is configured
                .toList();
        assertThat(links).hasSizeGreaterThan(4).allSatisfy(link -> {
            assertThat(link).doesNotStartWith("/");
            get("/" + link).then().statusCode(200);
        });
    }
}
