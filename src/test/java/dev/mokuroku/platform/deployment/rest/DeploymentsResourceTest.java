package dev.mokuroku.platform.deployment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeploymentsResourceTest {
    private static final String DEPLOYMENTS = "/api/platform/deployments";
    private static final String RUNNING = "/api/platform/running";

    @Test
    void reportIsReadableAtOnce() {
        report("""
                {"component": "rest-first", "environment": "Production", "version": "1.4.2", "commit": "4D3C2B1A",
                 "instance": "eu-1", "startedAt": "2026-03-01T12:00:00Z", "finishedAt": "2026-03-01T13:05:00+01:00",
                 "link": "https://ci.example.com/runs/7", "key": "run-7"}""")
                .statusCode(201)
                .body("component", equalTo("component:default/rest-first"))
                .body("environment", equalTo("production"))
                .body("status", equalTo("succeeded"))
                .body("commit", equalTo("4d3c2b1a"))
                .body("finishedAt", equalTo("2026-03-01T12:05:00Z"))
                .body("repeated", equalTo(false));
        get(DEPLOYMENTS + "?entity=rest-first")
                .body("items", hasSize(1))
                .body("items[0].version", equalTo("1.4.2"))
                .body("items[0].key", equalTo("run-7"))
                .body("items[0].source", equalTo("api"))
                .body("items[0].repeated", nullValue())
                .body("nextCursor", nullValue());
        get(RUNNING + "?entity=component:default/rest-first&environment=PRODUCTION")
                .body("items", hasSize(1))
                .body("items[0].instance", equalTo("eu-1"))
                .body("items[0].since", equalTo("2026-03-01T12:05:00Z"));
    }

    @Test
    void reportWithTheSameKeyIsStoredOnce() {
        String body = "{\"component\": \"rest-key\", \"environment\": \"staging\", \"version\": \"%s\"}";
        String id =
                keyed("\"a-1\"", body.formatted("1")).statusCode(201).extract().path("id");
        keyed("a-1", body.formatted("1"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("repeated", equalTo(true));
        keyed("a-1", body.formatted("2"))
                .statusCode(409)
                .body("error.name", equalTo("ConflictError"))
                .body("error.message", startsWith("key 'a-1' was used before for another deployment of"));
        get(DEPLOYMENTS + "?entity=rest-key").body("items", hasSize(1));
    }

    @Test
    void listIsStoredAsAWhole() {
        String first =
                "{\"component\": \"rest-list\", \"environment\": \"staging\", \"version\": \"1\", \"key\": \"1\"}";
        String second = first.replace("\"1\"", "\"2\"");
        report("[" + first + "]").statusCode(201).body("$", hasSize(1));
        report("[%s, %s]".formatted(second, first.replace("staging", "production")))
                .statusCode(409);
        get(DEPLOYMENTS + "?entity=rest-list").body("items.version", contains("1"));
        report("[%s, %s, %s]".formatted(first, second, second))
                .statusCode(201)
                .body("repeated", contains(true, false, true));
        report("[%s, %s]".formatted(first, second)).statusCode(200);
        report("[%s, {\"component\": \"rest-list\", \"version\": \"3\"}]".formatted(first))
                .statusCode(400)
                .body("error.message", equalTo("[1].environment is missing"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused("[]", "The body must be a deployment or a list of 1 to 1000 deployments but has 0");
        refused("", "The body must be a JSON object");
        refused("{", "The body is not JSON");
        refused("{\"environment\": \"a\", \"version\": \"1\"}", "component is missing");
        refused(with("component", "a b"), "component must be the reference of an entity");
        refused(with("component", "component:/x"), "component must be the reference of an entity");
        refused(with("environment", " "), "environment must not be blank");
        refused(with("status", "done"), "status must be one of succeeded, failed, in-progress, rolled-back, removed");
        refused(with("commit", "main"), "commit must be the hash of a commit");
        refused(with("finishedAt", "yesterday"), "finishedAt must be a time with its offset");
        refused(with("finishedAt", "2999-01-01T00:00:00Z"), "finishedAt must be from 1970 to now");
        refused(with("link", "javascript:alert(1)"), "link must be an address");
        refused(with("instance", "a\\u0000b"), "instance must not contain control characters");
        refused(with("enviroment", "x"), "enviroment is not a field of a deployment");
        refused(with("version", "x".repeat(256)), "version must have at most 255 characters but has 256");
        refused("{\"component\": \"a\", \"environment\": \"b\", \"version\": 1.2}", "version must be a string");
        refused("{\"component\": \"a\", \"environment\": \"b\"}", "version is missing: give the version, the commit");
        given().get(DEPLOYMENTS + "?limit=0").then().statusCode(400).body("error.message", startsWith("limit must be"));
        given().get(DEPLOYMENTS + "?env=a").then().statusCode(400).body("error.message", startsWith("env is not"));
        given().get(DEPLOYMENTS + "?after=x").then().statusCode(400).body("error.message", startsWith("after: 'x'"));
        given().get(RUNNING + "?after=x").then().statusCode(400).body("error.message", startsWith("after: 'x'"));
        given().get(DEPLOYMENTS + "?since=1").then().statusCode(400).body("error.message", startsWith("since must be"));
    }

    @Test
    void laterReportsOfEarlierDeploymentsChangeNothing() {
        at("rest-late", "1", "succeeded", "2026-01-01");
        at("rest-late", "3", "succeeded", "2026-01-03");
        at("rest-late", "2", "succeeded", "2026-01-02");
        at("rest-late", "4", "failed", "2026-01-04");
        runs("rest-late", "3");
        at("rest-late", "2", "rolled-back", "2026-01-05");
        runs("rest-late", "2");
        report("""
                {"component": "rest-late", "environment": "production", "status": "removed",
                 "finishedAt": "2026-01-06T00:00:00Z"}""").statusCode(201);
        runs("rest-late");
        at("rest-late", "5", "succeeded", "2026-01-05");
        runs("rest-late");
        at("rest-late", "6", "succeeded", "2026-01-07");
        runs("rest-late", "6");
        get(DEPLOYMENTS + "?entity=rest-late&status=failed").body("items.version", contains("4"));
        get(DEPLOYMENTS + "?entity=rest-late&since=2026-01-02T00:00:00Z&until=2026-01-04T00:00:00Z")
                .body("items.version", contains("3", "2"));
    }

    @Test
    void pagesFollowTheCursor() {
        for (int i = 1; i <= 5; i++) {
            at("rest-pages", Integer.toString(i), "succeeded", "2026-02-01");
        }
        JsonPath first =
                get(DEPLOYMENTS + "?entity=rest-pages&limit=2").extract().jsonPath();
        assertThat(first.<String>getList("items.version")).containsExactly("5", "4");
        String next = first.getString("nextCursor");
        get(DEPLOYMENTS + "?entity=rest-pages&limit=2&after=" + next).body("items.version", contains("3", "2"));
        given().get(DEPLOYMENTS + "?entity=rest-pages&limit=2")
                .then()
                .header("Link", containsString("limit=2&after=" + next + ">; rel=\"next\""));
        for (String environment : new String[] {"a", "b", "c"}) {
            report("{\"component\": \"rest-runs\", \"environment\": \"%s\", \"version\": \"1\"}"
                    .formatted(environment));
        }
        String after = get(RUNNING + "?entity=rest-runs&limit=2").extract().path("nextCursor");
        get(RUNNING + "?entity=rest-runs&limit=2&after=" + after).body("items.environment", contains("c"));
    }

    @Test
    void listsAreAlsoCsv() {
        at("rest-csv", "1,0", "succeeded", "2026-02-01");
        String csv = given().accept("text/csv")
                .get(DEPLOYMENTS + "?entity=rest-csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines().toList().get(0))
                .startsWith("id,component,environment,instance,version,commit,committedAt,status");
        assertThat(csv.lines().toList().get(1))
                .contains("component:default/rest-csv", ",production,,\"1,0\",,,succeeded,,");
        assertThat(given().accept("text/csv").get(RUNNING + "?entity=rest-csv").asString())
                .startsWith("component,environment,instance,version,commit,since,link,deployment\n");
    }

    private static void refused(String body, String message) {
        report(body).statusCode(400).body("error.message", startsWith(message));
    }

    private static String with(String field, String value) {
        String json = "{\"component\": \"a\", \"environment\": \"b\", \"version\": \"1\"}";
        String replaced = json.replaceAll(
                "\"%s\": \"[^\"]*\"".formatted(field), "\"%s\": \"%s\"".formatted(field, value.replace("\\", "\\\\")));
        return replaced.equals(json) ? json.replace("}", ", \"%s\": \"%s\"}".formatted(field, value)) : replaced;
    }

    private static void at(String component, String version, String status, String day) {
        report("""
                {"component": "%s", "environment": "production", "version": "%s", "status": "%s",
                 "finishedAt": "%sT00:00:00Z"}""".formatted(component, version, status, day)).statusCode(201);
    }

    private static void runs(String component, String... versions) {
        assertThat(get(RUNNING + "?entity=" + component).extract().jsonPath().<String>getList("items.version"))
                .containsExactly(versions);
    }

    private static ValidatableResponse report(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(DEPLOYMENTS)
                .then();
    }

    private static ValidatableResponse keyed(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(DEPLOYMENTS)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}
