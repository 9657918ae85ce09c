package dev.mokuroku.platform.running;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.UsesWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the report of a deployment to the matrix: which platform components run where.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(RunningWorld.class)
class RunningUsesTest {
    private static final String FIRST = "1111111111111111111111111111111111111111";
    private static final String SECOND = "2222222222222222222222222222222222222222";

    @Inject
    UsesWriter writer;

    @Inject
    Uses uses;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    @Inject
    CatalogIndex index;

    @Inject
    LiveIndex live;

    @Inject
    DataSource database;

    @BeforeEach
    void declare() {
        await().until(() -> index.count(FilterString.parse("kind=component")) == 4);
        run("platform-entity-folders");
        run("platform-checkouts");
        run("platform-adoption");
        if (uses.byRepositories(List.of("acme/basket")).isEmpty()) {
            scanned("basket", FIRST, "1.0.0", "2026-03-01T00:00:00Z");
            scanned("basket", SECOND, "2.2.0", "2026-05-01T00:00:00Z");
            deploy("basket", "production", FIRST, "2026-03-02T00:00:00Z");
            deploy("basket", "staging", SECOND, "2026-05-02T00:00:00Z");
            scanned("search", FIRST, "2.0.0", "2026-03-01T00:00:00Z");
            deploy("search", "production", null, "2026-04-01T00:00:00Z");
            deploy("orders", "production", RunningWorld.COMMIT, "2026-04-01T00:00:00Z");
            scanned("search", SECOND, "2.2.0", "2026-06-01T00:00:00Z");
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> versions("component:orders").equals(List.of("2.0.0")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> versions("component:search").equals(List.of("2.0.0")));
    }

    private void scanned(String repository, String commit, String version, String at) {
        writer.save(
                "github:acme",
                List.of(new ScannedRepository(
                        "acme/" + repository,
                        new ReadStamp("1", ""),
                        Set.of("package.json"),
                        List.of(new ManifestFile("package.json", version, 1, null)),
                        List.of(new DeclaredUse(
                                "package.json",
                                12,
                                5,
                                "pkg:npm/service-runtime",
                                "runtime",
                                new UsedVersion(version, null, version, ResolvedBy.EXACT_REQUIREMENT))),
                        List.of(),
                        List.of(),
                        commit,
                        Instant.parse(at))));
        live.catchUp();
    }

    private static void deploy(String component, String environment, String commit, String at) {
        String body =
                """
                {"component": "%s", "environment": "%s", "version": "1", %s "finishedAt": "%s"}""".formatted(component, environment, commit == null ? "" : "\"commit\": \"" + commit + "\",", at);
        report(body);
    }

    private static void report(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private void run(String job) {
        jobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
        live.catchUp();
    }

    private static List<String> versions(String component) {
        return running(component).getList("data.entity.runningPlatformUses.version");
    }

    private static JsonPath running(String component) {
        return ask("""
                { entity(ref: "%s") { runningPlatformUses {
                    component { ref } environment version support majorsBehind knownBy declaredVersions commit } } }""".formatted(component));
    }

    private static JsonPath askComponent(String fields) {
        return ask("{ entity(ref: \"platformcomponent:service-runtime\") { ... on PlatformComponent { %s } } }"
                .formatted(fields));
    }

    @Test
    void comparesWhatRunsWithWhatIsDeclared() {
        JsonPath answer = running("component:basket");
        String path = "data.entity.runningPlatformUses";
        assertThat(answer.getList(path + ".environment")).containsExactly("production", "staging");
        assertThat(answer.getList(path + ".version")).containsExactly("1.0.0", "2.2.0");
        assertThat(answer.getList(path + ".support")).containsExactly("UNSUPPORTED", "SUPPORTED");
        assertThat(answer.getList(path + ".knownBy")).containsExactly("COMMIT", "COMMIT");
        assertThat(answer.getList(path + "[0].declaredVersions")).containsExactly("2.2.0");
    }

    @Test
    void takesWhatWasDeclaredThenWithoutACommit() {
        JsonPath answer = running("component:search");
        assertThat(answer.getList("data.entity.runningPlatformUses.version")).containsExactly("2.0.0");
        assertThat(answer.getList("data.entity.runningPlatformUses.knownBy")).containsExactly("DEPLOYMENT_TIME");
    }

    @Test
    void readsTheCheckoutOfACommit() {
        JsonPath answer = running("component:orders");
        assertThat(answer.getList("data.entity.runningPlatformUses.knownBy")).containsExactly("COMMIT");
        assertThat(answer.getList("data.entity.runningPlatformUses[0].declaredVersions"))
                .containsExactly("2.2.0");
    }

    @Test
    void countsWhatRunsInTheMatrix() {
        JsonPath answer =
                askComponent("matrix(of: RUNNING) { version userCount support environments { value count } }");
        assertThat(answer.getList("data.entity.matrix.version")).containsExactly("2.2.0", "2.0.0", "1.0.0");
        assertThat(answer.getList("data.entity.matrix.userCount")).containsExactly(1, 2, 1);
        assertThat(answer.getList("data.entity.matrix.environments.value.flatten()"))
                .containsExactly("staging", "production", "production");
        assertThat(askComponent("matrix(of: RUNNING, environment: \"production\") { version }")
                        .getList("data.entity.matrix.version"))
                .containsExactly("2.0.0", "1.0.0");
        assertThat(askComponent("matrix { version userCount }").getList("data.entity.matrix.version"))
                .containsExactly("2.2.0");
    }

    @Test
    void findsUsersByWhatRuns() {
        assertThat(users("where: {of: RUNNING, environment: \"production\", versions: \"<2.2.0\"}"))
                .containsExactly("component:default/basket", "component:default/orders", "component:default/search");
        assertThat(users("where: {of: RUNNING, support: [UNSUPPORTED]}")).containsExactly("component:default/basket");
        assertThat(users("where: {of: RUNNING, environment: \"staging\"}")).containsExactly("component:default/basket");
        send("{ entity(ref: \"platformcomponent:service-runtime\") { ... on PlatformComponent { users(where: {environment: \"x\"}) { totalCount } } } }")
                .body("errors[0].extensions.field", equalTo("where.environment"));
    }

    private static List<String> users(String arguments) {
        return askComponent("users(%s) { nodes { ref } }".formatted(arguments)).getList("data.entity.users.nodes.ref");
    }

    @Test
    void entitiesAreFoundByWhereTheyRun() {
        given().get("/api/catalog/entities?filter=platform.running.service-runtime@production=1.0.0")
                .then()
                .body("metadata.name", equalTo(List.of("basket")));
        given().get("/api/catalog/entities?filter=platform.environments=staging")
                .then()
                .body("metadata.name", equalTo(List.of("basket")));
    }

    @Test
    void answersForATimeInThePast() {
        assertThat(askComponent("matrix(asOf: \"2026-03-15\") { version userCount }")
                        .getList("data.entity.matrix.version"))
                .containsExactly("2.0.0", "1.0.0");
        assertThat(askComponent("matrix(of: RUNNING, asOf: \"2026-03-15\") { version environments { value count } }")
                        .getList("data.entity.matrix.version"))
                .containsExactly("1.0.0");
        assertThat(users("asOf: \"2026-03-15T00:00:00Z\", where: {versions: \"<2\"}"))
                .containsExactly("component:default/basket");
        JsonPath entity = ask("""
                { entity(ref: "component:basket") { platformUses(asOf: "2026-03-15") { version versionsBehind }
                    runningPlatformUses(asOf: "2026-03-15") { version environment declaredVersions }
                    running(asOf: "2026-03-15") { environment } } }""");
        assertThat(entity.getList("data.entity.platformUses.version")).containsExactly("1.0.0");
        assertThat(entity.getList("data.entity.runningPlatformUses.version")).containsExactly("1.0.0");
        assertThat(entity.getList("data.entity.running.environment")).containsExactly("production");
        JsonPath users = ask("""
                { packageUsers(purl: "pkg:npm/service-runtime", versions: "<2", asOf: "2026-03-15") { totalCount nodes { resolvedVersion } } }""");
        assertThat(users.getList("data.packageUsers.nodes.resolvedVersion")).containsExactly("1.0.0");
    }

    @Test
    void refusesTimesOutsideOfTheHistory() {
        send("{ packageUsers(purl: \"pkg:npm/x\", asOf: \"1999-01-01\") { totalCount } }")
                .body("errors[0].extensions.field", equalTo("asOf"))
                .body("errors[0].message", containsString("must not be before"));
        send("{ packageUsers(purl: \"pkg:npm/x\", asOf: \"2999-01-01\") { totalCount } }")
                .body("errors[0].message", containsString("future"));
        send("{ packageUsers(purl: \"pkg:npm/x\", asOf: \"yesterday\") { totalCount } }")
                .body("errors[0].extensions.field", equalTo("asOf"));
    }

    @Test
    void environmentsUsePlatformComponentsThemselves() {
        report("""
                {"component": "resource:production", "environment": "production", "version": "1.32.0"}""");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> versions("resource:production").equals(List.of("1.32.0")));
        JsonPath answer = running("resource:production");
        assertThat(answer.getList("data.entity.runningPlatformUses.knownBy")).containsExactly("REPORT");
        assertThat(answer.getList("data.entity.runningPlatformUses.component.ref"))
                .containsExactly("platformcomponent:default/cluster");
        assertThat(ask("{ entity(ref: \"resource:production\") { ... on Resource { runsHere { component } } } }")
                        .getList("data.entity.runsHere.component"))
                .contains("component:default/basket", "resource:default/production");
    }

    @Test
    void restAnswersJsonAndCsv() {
        String path = "/api/platform/components/default/service-runtime";
        given().get(path + "/matrix?of=running")
                .then()
                .body("items.findAll { it.environment == null }.version", equalTo(List.of("2.2.0", "2.0.0", "1.0.0")))
                .body("items.find { it.environment == 'staging' }.userCount", equalTo(1));
        String csv = given().accept("text/csv")
                .get(path + "/users?of=running&environment=production&versions=<2")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "component:default/basket,group:shop,selling,1.0.0,unsupported,2,1,,,,,production,,commit,");
        given().get(path + "/users?limit=1&asOf=2026-05-15")
                .then()
                .body("items.version", equalTo(List.of("2.2.0")))
                .body("nextCursor", equalTo("component:default/basket"));
        given().get(path + "/users?asOf=1999-01-01")
                .then()
                .statusCode(400)
                .body("error.message", containsString("asOf"));
        given().get("/api/platform/components/default/nothing/matrix").then().statusCode(404);
    }

    @Test
    void aBillOfMaterialsTakesPrecedence() {
        report("""
                {"component": "orders", "environment": "preview", "version": "%s", "commit": "%s"}""".formatted(ListedBill.VERSION, FIRST));
        await().atMost(Duration.ofSeconds(3))
                .until(() -> versions("component:orders").equals(List.of("2.0.0", "2.0.0")));
        assertThat(running("component:orders").getList("data.entity.runningPlatformUses.knownBy"))
                .containsExactlyInAnyOrder("SBOM", "COMMIT");
        report("""
                {"component": "orders", "environment": "preview", "status": "removed"}""");
        await().atMost(Duration.ofSeconds(3))
                .until(() -> versions("component:orders").equals(List.of("2.0.0")));
    }

    @Test
    void followsARemoval() {
        scanned("stock", FIRST, "1.0.0", "2026-03-01T00:00:00Z");
        deploy("stock", "production", FIRST, "2026-03-02T00:00:00Z");
        await().atMost(Duration.ofSeconds(3))
                .until(() -> versions("component:stock").equals(List.of("1.0.0")));
        assertThat(
                        ask("{ entity(ref: \"system:selling\") { ... on System { partRunningPlatformUses { entity { ref } version } } } }")
                                .getList("data.entity.partRunningPlatformUses.version"))
                .contains("1.0.0");
        report("""
                {"component": "stock", "environment": "production", "status": "removed"}""");
        await().atMost(Duration.ofSeconds(3))
                .until(() -> versions("component:stock").isEmpty());
        given().get("/api/catalog/entities?filter=platform.environments,metadata.name=stock")
                .then()
                .body("size()", equalTo(0));
        writer.remove(Set.of("acme/stock"));
        live.catchUp();
    }

    @Test
    void followsPlatformComponents() throws SQLException {
        change("update platform_running_use set support = 'UNKNOWN', versions_behind = 0");
        runOnANewDay();
        assertThat(running("component:basket").getList("data.entity.runningPlatformUses.support"))
                .containsExactly("UNSUPPORTED", "SUPPORTED");
        change("delete from platform_running_use");
        change("update platform_running_pattern set packages = 'pkg:npm/another'");
        runOnANewDay();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> versions("component:basket").equals(List.of("1.0.0", "2.2.0")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> versions("component:orders").equals(List.of("2.0.0")));
    }

    /// Support is computed anew before the first count of a day.
    private void runOnANewDay() throws SQLException {
        change("delete from platform_adoption_day");
        run("platform-adoption-day");
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    @Test
    void writesNothingForWhatStaysTheSame() {
        String before = index.version();
        deploy("basket", "production", FIRST, "2026-03-03T00:00:00Z");
        run("platform-running");
        run("platform-adoption");
        assertThat(index.version()).isEqualTo(before);
    }
}
