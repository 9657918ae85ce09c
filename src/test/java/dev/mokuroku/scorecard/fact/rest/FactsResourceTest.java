package dev.mokuroku.scorecard.fact.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scorecard.fact.RecordedQueue;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FactsResourceTest {
    private static final String FACTS = "/api/scorecards/facts";
    private static final String SOURCE = "test:reported-facts";
    private static final String ENTITY = "component:default/reported";

    @Inject
    ApplyDescriptors catalog;

    @Inject
    DescriptorParser parser;

    @Inject
    LiveIndex live;

    @Inject
    @All
    List<RecurringJob> jobs;

    private ParsedDescriptor descriptor(String timeToLive) {
        String text = Descriptors.services("for facts", "reported") + """
                ---
                apiVersion: mokuroku.dev/v1alpha1
                kind: FactSchema
                metadata: {name: measured}
                spec:
                  owner: checkout
                  facts:
                    score: {type: number, description: How good., unit: points, timeToLive: %s}
                    passed: {type: boolean, description: Whether the gate passed.}
                    names: {type: text-map, description: Names.}
                """.formatted(timeToLive);
        byte[] bytes = text.getBytes(UTF_8);
        return parser.parse(new DescriptorFile(
                Descriptors.at("reported"),
                Descriptors.at("reported"),
                DescriptorFile.hashOf(bytes),
                null,
                bytes,
                Map.of()));
    }

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(descriptor("P7D")));
        live.catchUp();
        follow();
        RecordedQueue.clear();
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(descriptor("P7D").file().id()));
        live.catchUp();
        follow();
    }

    @Test
    void reportsAreReadableAtOnceAndTheNewestStays() {
        report("""
                {"entity": "reported", "schema": "measured", "values": {"score": 4.5, "passed": true},
                 "at": "2026-03-01T12:00:00Z", "source": "gate", "link": "https://ci.example.com/7"}""").body("stored", equalTo(2));
        assertThat(RecordedQueue.take(EntityRef.parse(ENTITY))).isTrue();
        JsonPath facts = facts("measured.names", "measured.passed", "measured.score");
        assertThat(facts.<String>getList("name"))
                .containsExactly("measured.names", "measured.passed", "measured.score");
        assertThat(facts.<Object>get("[0].value")).isNull();
        assertThat(facts.getBoolean("[1].value")).isTrue();
        assertThat(facts.getDouble("[2].value")).isEqualTo(4.5);
        assertThat(facts.getString("[2].description")).isEqualTo("How good. (points)");
        assertThat(facts.getString("[2].source")).isEqualTo("gate");
        assertThat(facts.getString("[2].link")).isEqualTo("https://ci.example.com/7");
        assertThat(facts.getString("[2].expiresAt")).startsWith("2026-03-08T12:00:00");

        report(score("3", "2026-02-01T00:00:00Z")).body("stored", equalTo(0)).body("older", equalTo(1));
        report(score("4.5", "2026-03-01T12:00:00Z")).body("unchanged", equalTo(1));
        assertThat(RecordedQueue.take(EntityRef.parse(ENTITY))).isFalse();
        report(score("4.5", "2026-03-02T00:00:00Z")).body("stored", equalTo(1));
        assertThat(RecordedQueue.take(EntityRef.parse(ENTITY)))
                .as("it counts for longer")
                .isTrue();
        report(score("5", "2026-03-03T00:00:00Z")).body("stored", equalTo(1));
        assertThat(facts("measured.score").getDouble("[0].value")).isEqualTo(5.0);
        assertThat(ask("{ entity(ref: \"%s\") { factHistory(name: \"measured.score\") { value at source reporter } } }")
                        .<Float>getList("data.entity.factHistory.value"))
                .containsExactly(5.0f, 4.5f);
    }

    @Test
    void batchesAreStoredAsAWhole() {
        String list = "[%s, %s]";
        post(list.formatted(
                        score("1", "2026-03-01T00:00:00Z"),
                        score("x", "2026-03-02T00:00:00Z").replace("x", "\"x\"")))
                .statusCode(400)
                .body("error.message", containsString("[1].values.score must be a number but is \"x\""));
        post(list.formatted(
                        score("1", "2026-03-01T00:00:00Z"),
                        score("2", "2026-03-02T00:00:00Z").replace("reported", "nobody")))
                .statusCode(404)
                .body("error.message", containsString("[1].entity: there is no entity component:default/nobody"));
        assertThat(facts("measured.score").<Object>get("[0].value")).isNull();
        report(list.formatted(score("2", "2026-03-02T00:00:00Z"), score("1", "2026-03-01T00:00:00Z")))
                .body("stored", equalTo(1))
                .body("older", equalTo(1));
        assertThat(facts("measured.score").getDouble("[0].value")).isEqualTo(2.0);
    }

    @Test
    void aSchemaMayComeWithTheReport() {
        String report = """
                {"entity": "reported", "values": {"size": 7}, "schema": {"name": "inline_test", "facts": {
                 "size": {"type": "%s", "description": "Size."}}}}""";
        report(report.formatted("integer")).body("stored", equalTo(1));
        report(report.formatted("integer"));
        report("{\"entity\": \"reported\", \"schema\": \"inline_test\", \"values\": {\"size\": 8}}");
        assertThat(facts("inline_test.size").getInt("[0].value")).isEqualTo(8);
        post(report.formatted("number"))
                .statusCode(409)
                .body(
                        "error.message",
                        containsString("schema.facts.size.type: the fact inline_test.size is of the type integer"));
        post(report.formatted("integer").replace("inline_test", "measured"))
                .statusCode(409)
                .body("error.message", containsString("schema: 'measured' is declared elsewhere"));
        post(report.formatted("integer").replace("inline_test", "repo"))
                .statusCode(400)
                .body("error.message", containsString("schema.name must begin with a-z"));
        post(report.formatted("integer").replace("inline_test", "template"))
                .statusCode(400)
                .body("error.message", containsString("schema.name must begin with a-z"));
        refused(
                "{\"entity\": \"reported\", \"schema\": \"repo\", \"values\": {\"a\": 1}}",
                "schema must be the name of a FactSchema but is 'repo', which cannot be one");
        assertThat(GraphQLClient.ask("{ factDefinitions(prefix: \"inline_test.\") { name type description origin } }")
                        .<String>getList("data.factDefinitions.name"))
                .containsExactly("inline_test.size");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused("7", "The body must be a JSON object");
        refused("{", "The body is not JSON");
        refused("[]", "The body must be a report or a list of 1 to 1,000 reports but has 0");
        refused("{\"values\": {}}", "entity is missing");
        refused("{\"entity\": \"reported\", \"values\": {}}", "schema is missing");
        refused(
                "{\"entity\": \"reported\", \"schema\": \"none\", \"values\": {\"a\": 1}}",
                "schema 'none' is not known");
        refused(
                "{\"entity\": \"reported\", \"schema\": \"measured\", \"values\": {}}",
                "values must have at least one");
        refused("{\"entity\": \"reported\", \"schema\": \"measured\"}", "values must be an object");
        refused("{\"entity\": \"reported\", \"schema\": \"measured\", \"valuez\": {}}", "valuez is not a field");
        refused(
                "{\"entity\": \"reported\", \"schema\": \"measured\", \"values\": {\"scor\": 1}}",
                "values.scor is not a fact of the schema measured; its facts are score, passed, names");
        refused(score("1", "yesterday"), "at must be a time with its offset");
        refused(score("1", "2999-01-01T00:00:00Z"), "at must be from 1970 to now");
        String large = "x".repeat(1 << 20);
        refused(
                "{\"entity\": \"reported\", \"schema\": \"measured\", \"values\": {\"names\": {\"a\": \"%s\"}}}"
                        .formatted(large),
                "values.names.a must have at most 16,384 characters but has 1,048,576");
    }

    @Test
    void factsGoWithTheirEntity() {
        report(score("1", "2026-03-01T00:00:00Z"));
        catalog.remove(SOURCE, List.of(descriptor("P7D").file().id()));
        follow();
        catalog.apply(SOURCE, List.of(descriptor("P7D")));
        live.catchUp();
        assertThat(facts("measured.score").<Object>get("[0].value")).isNull();
    }

    @Test
    void aChangedSchemaQueuesItsEntities() {
        report(score("1", "2026-03-01T00:00:00Z"));
        follow();
        RecordedQueue.clear();
        catalog.apply(SOURCE, List.of(descriptor("P30D")));
        follow();
        assertThat(RecordedQueue.take(EntityRef.parse(ENTITY))).isTrue();
        assertThat(facts("measured.score").getString("[0].expiresAt")).startsWith("2026-03-31");
    }

    @Test
    void documentsOfToolsBecomeFacts() {
        document("junit", "", "<testsuite><testcase name='a'/><testcase name='b'><failure/></testcase></testsuite>")
                .statusCode(200)
                .body("stored", equalTo(5));
        assertThat(facts("junit.failures", "junit.tests").<Integer>getList("value"))
                .containsExactly(1, 2);
        document("coverage", "&source=jacoco", "LF:4\nLH:3\n").statusCode(200);
        assertThat(facts("coverage.line_percent").getDouble("[0].value")).isEqualTo(75.0);
        assertThat(facts("coverage.line_percent").getString("[0].source")).isEqualTo("jacoco");
        document("sarif", "", "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{\"level\": \"error\"}]}]}")
                .statusCode(200);
        assertThat(facts("sarif.errors").getInt("[0].value")).isEqualTo(1);
        document("openssf-scorecard", "", """
                {"date": "2026-03-01T00:00:00Z", "repo": {"name": "github.com/acme/a", "commit": "0123456789"},
                 "score": 6.5, "checks": [{"name": "Code-Review", "score": 9}]}""").statusCode(200);
        assertThat(facts("openssf.code_review").getInt("[0].value")).isEqualTo(9);
        assertThat(facts("openssf.code_review").getString("[0].source")).isEqualTo("acme/a@0123456");
        document("sarif", "&schema=trivy", "{\"version\": \"2.1.0\", \"runs\": []}")
                .statusCode(200);
        assertThat(facts("trivy.errors").getInt("[0].value")).isZero();
        assertThat(facts("sarif.errors").getInt("[0].value")).isEqualTo(1);
        document("junit", "", "no").statusCode(400).body("error.message", containsString("not valid XML"));
        given().contentType("application/json")
                .body("<testsuite/>")
                .post(FACTS + "/junit")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("entity is missing"));
    }

    @Test
    void graphqlReportsFactsToo() {
        JsonPath answer = ask("""
                mutation { reportFacts(input: {entity: "%s", schema: "measured", values: [
                  {name: "score", number: 3}, {name: "passed", bool: false},
                  {name: "names", entries: [{key: "a", text: "b"}]}]}) { storedCount userErrors { message field } } }""");
        assertThat(answer.getInt("data.reportFacts.storedCount")).isEqualTo(3);
        assertThat(facts("measured.names").getString("[0].value.a")).isEqualTo("b");
        answer = ask("""
                mutation { reportFacts(input: {entity: "%s", schema: "graphql_test",
                  schemaFacts: [{name: "day", type: TIME, description: "A day.", timeToLive: "P1D"}],
                  values: [{name: "day", text: "2026-03-01T00:00:00Z"}]}) { storedCount userErrors { message } } }""");
        assertThat(answer.<Object>getList("data.reportFacts.userErrors")).isEmpty();
        answer = ask("""
                mutation { reportFacts(input: {entity: "%s", schema: "measured", values: [{name: "score", text: "3"}]})
                  { storedCount userErrors { code message field } } }""");
        assertThat(answer.getString("data.reportFacts.userErrors[0].message"))
                .isEqualTo("values.score must be a number but is \"3\"");
        assertThat(answer.<String>getList("data.reportFacts.userErrors[0].field"))
                .containsExactly("input", "values", "score");
        answer = ask("""
                mutation { reportFacts(input: {entity: "%s", schema: "measured", values: [{name: "score"}]})
                  { userErrors { message } } }""");
        assertThat(answer.getString("data.reportFacts.userErrors[0].message"))
                .isEqualTo("values.score must have exactly one of bool, number, text, texts and entries");
    }

    @Test
    void unknownNamesOfFactsAreRefused() {
        GraphQLClient.send("{ entity(ref: \"%s\") { facts(names: [\"repo.redme\"]) { value } } }".formatted(ENTITY))
                .body("errors[0].message", containsString("'repo.redme' is not a fact: factDefinitions lists them"));
        assertThat(ask("{ entity(ref: \"%s\") { facts { name value } } }").<String>getList("data.entity.facts.name"))
                .contains("entity.owner", "problems.count")
                .doesNotContain("repo.has_readme");
    }

    private void follow() {
        jobs.stream()
                .filter(job -> job.name().equals("scorecard-reported-facts"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private static String score(String score, String at) {
        return "{\"entity\": \"reported\", \"schema\": \"measured\", \"at\": \"%s\", \"values\": {\"score\": %s}}"
                .formatted(at, score);
    }

    private static JsonPath facts(String... names) {
        String query = "{ entity(ref: \"%s\") { facts(names: [NAMES]) {"
                + " name type description value at source link expiresAt stale } } }";
        String quoted = "\"" + String.join("\", \"", names) + "\"";
        return ask(query.replace("NAMES", quoted)).setRootPath("data.entity.facts");
    }

    private static JsonPath ask(String query) {
        return GraphQLClient.ask(query.replace("%s", ENTITY));
    }

    private static ValidatableResponse report(String body) {
        return post(body).statusCode(200);
    }

    private static void refused(String body, String message) {
        post(body).statusCode(400).body("error.message", containsString(message));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(FACTS).then();
    }

    private static ValidatableResponse document(String name, String query, String body) {
        return given().body(body.getBytes(UTF_8))
                .contentType("application/json") // guests may send nothing else
                .post("%s/%s?entity=%s%s".formatted(FACTS, name, ENTITY, query))
                .then();
    }
}
