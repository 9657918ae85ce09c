package dev.mokuroku.platform.usage.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.PastUse;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.FakeTree;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = ManifestsGithub.class, restrictToAnnotatedClass = true)
class ManifestsScanTest {
    private static final String COMMIT = "abcdefabcdefabcdefabcdefabcdefabcdefabcd";
    private static final String REACT = "pkg:npm/react";
    private static final String PACKAGE = "{\"dependencies\": {\n  \"react\": \"^19.0.0\"\n}}";
    private static final String DESCRIPTOR = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: batcave}
            spec: {type: service, lifecycle: production, owner: group:default/wayne}
            """;

    ManifestsGithub github;

    @Inject
    Uses uses;

    @Inject
    DataSource database;

    @Inject
    @All
    List<RecurringJob> jobs;

    @BeforeEach
    void scanOnce() {
        await().atMost(Duration.ofSeconds(30)).until(() -> scanned(repository("19.1.0", "c1")));
    }

    @AfterEach
    void everythingWasExpected() {
        scanned();
        github.assertEverythingWasExpected();
    }

    @Test
    void readsManifestsAndLockFilesByOneCall() {
        Use use = react();
        assertThat(use.repository()).isEqualTo("wayne/cave");
        assertThat(use.path()).isEqualTo("web/package.json");
        assertThat(use.line()).isEqualTo(2);
        assertThat(use.version().requirement()).isEqualTo("^19.0.0");
        assertThat(use.version().resolved()).isEqualTo("19.1.0");
        assertThat(use.commit()).isEqualTo("c1");
        assertThat(use.since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void readsAndWritesNothingOfAnUntouchedRepository() throws SQLException {
        String before = rows();
        github.forgetCalls();
        scanned(repository("19.1.0", "c2"));
        assertThat(github.calls()).doesNotContain("query ManifestBlobs").contains("query Repositories");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsTheVersionThatWasReplaced() {
        Use before = react();
        scanned(repository("19.2.0", "c3"));
        Use after = react();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version().resolved()).isEqualTo("19.2.0");
        assertThat(after.commit()).isEqualTo("c3");
        List<PastUse> past = uses.endedSince(List.of(REACT), before.since());
        assertThat(past).last().satisfies(ended -> {
            assertThat(ended.version().resolved()).isEqualTo("19.1.0");
            assertThat(ended.endedCommit()).isEqualTo("c3");
        });
    }

    @Test
    void endsTheUsesOfARepositoryThatIsGone() {
        scanned();
        assertThat(uses.byPurls(List.of(REACT))).isEmpty();
        assertThat(uses.endedSince(List.of(REACT), Instant.EPOCH)).isNotEmpty();
    }

    @Test
    void givesUsesToTheEntityOfTheFolder() {
        assertThat(react().isUnowned()).isTrue();
        scanned(repository("19.1.0", "c4").file("catalog-info.yaml", "d1", DESCRIPTOR));
        follow();
        assertThat(react().entities()).containsExactly(EntityRef.parse("component:default/batcave"));
        var answer = GraphQLClient.ask("""
                { packageUsers(purl: "pkg:npm/react@1") { totalCount nodes { path line entities { ref }
                  resolvedVersion resolvedBy repository { slug } } }
                  entity(ref: "component:batcave") { packages { nodes { purl } } }
                  repository(url: "https://github.com/wayne/cave") {
                    packages(first: 1) { totalCount } manifestProblems { path } } }""");
        assertThat(answer.getInt("data.packageUsers.totalCount")).isEqualTo(1);
        assertThat(answer.<String>getList("data.packageUsers.nodes[0].entities.ref"))
                .containsExactly("component:default/batcave");
        assertThat(answer.getString("data.packageUsers.nodes[0].resolvedBy")).isEqualTo("LOCK_FILE");
        assertThat(answer.getString("data.packageUsers.nodes[0].repository.slug"))
                .isEqualTo("wayne/cave");
        assertThat(answer.getString("data.entity.packages.nodes[0].purl")).isEqualTo(REACT);
        assertThat(answer.getInt("data.repository.packages.totalCount")).isEqualTo(1);
        assertThat(answer.getList("data.repository.manifestProblems")).isEmpty();
    }

    @Test
    void reportsManifestsThatCannotBeRead() {
        scanned(repository("19.1.0", "c5").file("pom.xml", "p1", "<project>"));
        var answer = GraphQLClient.ask(
                "{ repository(url: \"https://github.com/wayne/cave\") { manifestProblems { path message } } }");
        assertThat(answer.getString("data.repository.manifestProblems[0].path")).isEqualTo("pom.xml");
        assertThat(react().version().resolved()).isEqualTo("19.1.0");
    }

    @Test
    void readsADeployedCommitOnce() {
        FakeRepository head = repository("19.1.0", "c6").file("catalog-info.yaml", "d1", DESCRIPTOR);
        scanned(head);
        follow();
        github.holdsCommit(
                COMMIT,
                repository("19.1.0", "c6")
                        .file("old/package-lock.json", "o-18.0.0", lockFile("18.0.0"))
                        .file("catalog-info.yaml", "d1", DESCRIPTOR),
                FakeTree.file("web/package.json", "o1"),
                FakeTree.file("web/package-lock.json", "o-18.0.0"));
        github.forgetCalls();
        deploy("production");
        await().atMost(Duration.ofSeconds(20)).until(() -> declaredBy(COMMIT).contains("\"resolved\": \"18.0.0\""));
        deploy("staging");
        await().until(() -> count("select count(*) from platform_running_mark") == 0);
        String tree = "GET /repos/wayne/cave/git/trees/%s?recursive=1".formatted(COMMIT);
        assertThat(github.calls()).filteredOn(tree::equals).hasSize(1);
        assertThat(github.calls()).filteredOn("query ManifestBlobs"::equals).hasSize(1);
        assertThat(react().version().resolved()).isEqualTo("19.1.0");
        scanned();
        follow();
    }

    private static void deploy(String environment) {
        given().contentType("application/json")
                .body("""
                        {"component": "batcave", "environment": "%s", "version": "1", "commit": "%s"}""".formatted(environment, COMMIT))
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private String declaredBy(String commit) throws SQLException {
        return text("select coalesce(min(packages::text), '') from platform_commit where commit_hash = '%s'"
                .formatted(commit));
    }

    private int count(String select) throws SQLException {
        return Integer.parseInt(text(select));
    }

    private String text(String select) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(select);
            rows.next();
            return rows.getString(1);
        }
    }

    private Use react() {
        assertThat(uses.byPurls(List.of(REACT))).hasSize(1);
        return uses.byPurls(List.of(REACT)).getFirst();
    }

    private static FakeRepository repository(String version, String commit) {
        return FakeRepository.empty("wayne/cave")
                .branch("main", commit)
                .file("web/package.json", "o1", PACKAGE)
                .file("web/package-lock.json", "o-" + version, lockFile(version));
    }

    private static String lockFile(String version) {
        return "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/react\": {\"version\": \"%s\"}}}"
                .formatted(version);
    }

    /// Scans everything.
    ///
    /// @return whether the scan went well
    private boolean scanned(FakeRepository... repositories) {
        github.holds(repositories);
        var answer = GraphQLClient.ask("""
                mutation { scan(input: {source: "github:wayne", confirmRemoval: true}) { scan { failure } userErrors { message } } }""");
        return answer.getString("data.scan.scan.failure") == null
                && answer.getList("data.scan.userErrors").isEmpty();
    }

    private void follow() {
        jobs.stream()
                .filter(job -> job.name().equals("platform-entity-folders"))
                .forEach(RecurringJob::run);
    }

    /// Which transactions wrote the rows.
    private String rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select string_agg(xmin::text, ' ' order by id) from platform_use");
            rows.next();
            String uses = rows.getString(1);
            var manifests =
                    statement.executeQuery("select string_agg(xmin::text, ' ' order by id) from platform_manifest");
            manifests.next();
            return uses + " " + manifests.getString(1);
        }
    }
}
