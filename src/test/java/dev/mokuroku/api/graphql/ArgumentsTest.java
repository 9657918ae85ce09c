package dev.mokuroku.api.graphql;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.UnusedPort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arguments that are not as they should be.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{entities(first:\"100\"){totalCount}}",
                "{entities(first:100.0){totalCount}}",
                "{files(first:\"1\"){totalCount}}",
                "{entity(ref:\"group:checkout\"){... on Group{owns(first:\"1\"){totalCount}}}}",
                "{entity(ref:\"group:checkout\"){... on Group{descendants(depth:1.5){totalCount}}}}"
            })
    void takesIntegersForIntegers(String query) {
        send(query)
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].extensions.classification", is("ValidationError"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($n:Int){entities(first:$n){totalCount}}",
                "query($n:Int){entity(ref:\"group:checkout\"){... on Group{owns(first:$n){totalCount}}}}",
                "query($n:Int){entity(ref:\"group:checkout\"){... on Group{descendants(depth:$n){totalCount}}}}"
            })
    void refusesVariablesThatAreNoIntegers(String query) {
        sendWith(query, Map.of("n", "100"))
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("'n'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{entities(first:null){totalCount}}",
                "{files(withProblems:null first:null after:null){totalCount}}",
                "{search(text:\"basket\" first:null markBefore:null markAfter:null){totalCount}}",
                "{changes(first:null){pageInfo{endCursor}}}",
                "{impactOf(ref:\"component:basket-service\" depth:null first:null){affected{totalCount}}}",
                "{viewer{owns(first:null){totalCount}}}",
                "{facets(fields:[\"kind\"] limit:null){values{value}}}",
                "{entity(ref:\"group:checkout\"){... on Group{owns(first:null){totalCount}}}}",
                "{entities(orderBy:{field:\"kind\" direction:null}){totalCount}}",
                "mutation{scan(input:{source:\"registered\" confirmRemoval:null}){scan{source}}}"
            })
    void takesNullForNotGiven(String query) {
        ask(query);
    }

    @Test
    void looksAtArgumentsWhateverIsFound() {
        send("{impactOf(ref:\"component:nowhere\" depth:21){affected{totalCount}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("depth"));
    }

    @Test
    void takesNullForNotGivenInInputs() {
        JsonPath answer = ask("mutation{registerLocation(input:{target:\"https://elsewhere.example.com/x.yaml\" "
                + "type:null dryRun:null onConflict:null}){userErrors{code message}}}");
        assertThat(answer.getString("data.registerLocation.userErrors[0].code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("data.registerLocation.userErrors[0].message"))
                .startsWith("target: ");
    }

    @Test
    void explainsUnreachableHost() {
        int port = UnusedPort.find();
        JsonPath answer = ask(
                "mutation{registerLocation(input:{target:\"http://localhost:%d/x.yaml\" dryRun:true})".formatted(port)
                        + "{userErrors{code message}}}");
        assertThat(answer.getString("data.registerLocation.userErrors[0].code")).isEqualTo("UNAVAILABLE");
        assertThat(answer.getString("data.registerLocation.userErrors[0].message"))
                .contains("no response from localhost:%d: connection refused".formatted(port))
                .doesNotContain("Exception");
    }

    @Test
    void findsNothingByNamesThatNothingCanHave() {
        JsonPath answer = ask("mutation{refreshEntity(input:{ref:\"component:a\\u0000b\"}){userErrors{code}}}");
        assertThat(answer.getString("data.refreshEntity.userErrors[0].code")).isEqualTo("NOT_FOUND");
        for (String type : new String[] {"url", "file"}) {
            JsonPath location = ask("mutation{registerLocation(input:{type:\"" + type
                    + "\" target:\"https://localhost:40000/\\u0000\"}){userErrors{code}}}");
            assertThat(location.getString("data.registerLocation.userErrors[0].code"))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void takesNoCursorThatItHasNotGiven() {
        String forged = Base64.getUrlEncoder()
                .encodeToString(
                        "component:default/a\\0{\"x\":1}".replace("\\0", "\0").getBytes(StandardCharsets.UTF_8));
        send("{entities(orderBy:{field:\"kind\"} after:\"" + forged + "\"){totalCount}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void repeatsLittleOfALongCursor() {
        for (String query : new String[] {"entities(after:\"%s\")", "search(text:\"a\" after:\"%s\")"}) {
            send("{" + query.formatted("x".repeat(10_000)) + "{totalCount}}")
                    .body("errors[0].message", containsString("after: 'xxx"))
                    .body("errors[0].message.length()", lessThan(200));
        }
    }

    @Test
    void truncatesFacetsAndReportsTotal() {
        JsonPath answer = ask("{few:facets(fields:[\"metadata.name\"] limit:3){totalCount values{value}} "
                + "all:facets(fields:[\"kind\"]){totalCount values{value}}}");
        assertThat(answer.getList("data.few[0].values")).hasSize(3);
        assertThat(answer.getInt("data.few[0].totalCount")).isGreaterThan(20);
        assertThat(answer.getList("data.all[0].values")).hasSize(answer.getInt("data.all[0].totalCount"));
        send("{facets(fields:[\"kind\"] limit:1001){field}}").body("errors[0].message", containsString("limit"));
    }

    private static ValidatableResponse sendWith(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then();
    }
}
