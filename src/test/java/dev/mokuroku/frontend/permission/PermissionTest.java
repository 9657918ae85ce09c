package dev.mokuroku.frontend.permission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PermissionTest {
    @Test
    void allowsWhatThisServerAllows() {
        ask("""
                {"items": [
                  {"id": "1", "permission": {"type": "basic", "name": "catalog.entity.create",
                   "attributes": {"action": "create"}}},
                  {"id": "2", "resourceRef": "component:default/a", "permission": {"type": "resource",
                   "name": "catalog.entity.refresh", "attributes": {}, "resourceType": "catalog-entity"}}]}
                """).statusCode(200).body("items.id", contains("1", "2")).body("items.result", contains("ALLOW", "ALLOW"));
    }

    @Test
    void answersAListForAListOfResources() {
        ask("""
                {"items": [{"id": "1", "resourceRef": ["component:default/a", "component:default/b"],
                  "permission": {"type": "resource", "name": "catalog.entity.read", "attributes": {},
                  "resourceType": "catalog-entity"}}]}
                """).statusCode(200).body("items[0].result", contains("ALLOW", "ALLOW"));
    }

    @Test
    void wantsAResourceOfUsers() {
        ask("""
                {"items": [{"id": "1", "permission": {"type": "resource", "name": "catalog.entity.read",
                  "attributes": {}, "resourceType": "catalog-entity"}}]}
                """)
                .statusCode(400)
                .body("error.name", is("InputError"))
                .body("error.message", startsWith("Resource permissions require a resourceRef to be set."))
                .body("request.url", is("/authorize"));
    }

    @Test
    void namesInvalidField() {
        refuses("{}", "\"path\" : [ \"items\" ]", "\"message\" : \"Required\"");
        refuses("{\"items\": 3}", "Expected array, received number");
        refuses("[]", "Expected object, received array");
        refuses("{\"items\": [{\"id\": 1}]}", "[ \"items\", 0, \"id\" ]", "Expected string, received number");
        refuses(
                "{\"items\": [{\"id\": \"1\", \"permission\": {\"type\": \"odd\"}}]}",
                "[ \"items\", 0, \"permission\", \"type\" ]",
                "Expected 'basic' | 'resource'",
                "[ \"items\", 0, \"permission\", \"attributes\" ]");
    }

    @Test
    void refusesWhatIsNotJson() {
        ask("{\"items\": [").statusCode(400).body("error.name", is("InputError"));
    }

    private static void refuses(String body, String... parts) {
        ValidatableResponse answer = ask(body).statusCode(400).body("error.name", is("InputError"));
        for (String part : parts) {
            answer.body("error.message", containsString(part));
        }
    }

    private static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/permission/authorize")
                .then();
    }
}
