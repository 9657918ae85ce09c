package dev.mokuroku.api.graphql.ownership;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnershipTest {
    @Test
    void findsTheOwnerOfARepositoryByNameAndByUrl() {
        String found = "entity{ref} ownerRef owner{ref} folder";
        JsonPath answer = ask("{name:whoOwns(repository:\"example-shop/stock-service\"){" + found
                + "} url:whoOwns(path:\"https://github.com/example-shop/stock-service/blob/main/src/A.java\"){" + found
                + "} none:whoOwns(repository:\"example-shop/nothing\"){folder}}");
        for (String alias : new String[] {"name", "url"}) {
            assertThat(answer.<String>getList("data." + alias + ".entity.ref"))
                    .containsExactly("component:default/stock-service");
            assertThat(answer.getString("data." + alias + "[0].owner.ref"))
                    .isEqualTo(answer.getString("data." + alias + "[0].ownerRef"))
                    .startsWith("group:default/");
        }
        assertThat(answer.getList("data.none")).isEmpty();
    }

    @Test
    void refusesWhatIsNoRepository() {
        send("{whoOwns(repository:\"shop\"){folder}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", startsWith("repository must be owner/name"));
    }

    @Test
    void knowsAServiceByItsToken() {
        given().auth()
                .oauth2("test-token-of-ci")
                .contentType("application/json")
                .body(Map.of("query", "{viewer{name kind user{ref} owns{totalCount}}}"))
                .post("/graphql")
                .then()
                .body("data.viewer.kind", is("SERVICE"))
                .body("data.viewer.name", is("ci"))
                .body("data.viewer.owns.totalCount", is(0));
    }

    @Test
    void knowsAGuest() {
        JsonPath answer = ask("{viewer{name kind user{ref} owns{totalCount}}}");
        assertThat(answer.getString("data.viewer.kind")).isEqualTo("USER");
        assertThat(answer.getString("data.viewer.name")).isEqualTo("user:default/guest");
    }
}
