package dev.mokuroku.api.graphql.ui;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void showsThePublishedEditorInside() {
        get("/graphql-ui/").then().statusCode(200).body(containsString("editor/?"));
        get("/graphql-ui/editor/").then().statusCode(200).body(containsString("graphiql.min.js"));
        get("/graphql-ui/editor/render.js").then().statusCode(200).body(containsString("const api = '/graphql'"));
    }

    @Test
    void leadsToThePageFromTheAddressWithoutASlash() {
        given().redirects()
                .follow(false)
                .get("/graphql-ui?query=x")
                .then()
                .statusCode(303)
                .header("Location", endsWith("graphql-ui/?query=x"));
        get("/graphql-ui").then().statusCode(200).body(containsString("editor/?"));
    }
}
