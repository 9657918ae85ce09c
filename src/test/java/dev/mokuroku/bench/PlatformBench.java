package dev.mokuroku.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.launch.PackagedMokuroku;
import dev.mokuroku.launch.training.GeneratedCatalog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what the answers about platform components cost with thirty uses per component:
/// `./mvnw verify -Pbench -Dit.test=PlatformBench`.
@Tag("bench")
class PlatformBench {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(30);
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(30);
    private static final int CALLS = 500;
    private static final int CLIENTS = 16;
    private static final int SECONDS = 5;

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException, InterruptedException, SQLException {
        int components = Integer.getInteger("bench.components", 10_000);
        new GeneratedCatalog(components).writeTo(folder.resolve("catalog"), 1);
        Files.writeString(folder.resolve("catalog/platform.yaml"), GeneratedManifests.platformComponents());
        new GeneratedManifests(components).writeTo(folder.resolve("checkouts"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            long start = System.nanoTime();
            try (PackagedMokuroku mokuroku = start(postgres)) {
                awaitUses(mokuroku, components);
                print(
                        "%,d uses read from files, from the start of the process, s"
                                .formatted((long) components * GeneratedManifests.USES_PER_COMPONENT),
                        seconds(start));
                addYearOfAdoption(postgres);
                measureAnswers(mokuroku.port());
                print("memory of the process (RSS), MB", mokuroku.residentMemory() / 1e6);
            }
        }
    }

    private PackagedMokuroku start(EmbeddedPostgres postgres) throws IOException {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username", "postgres",
                        "mokuroku.folders", folder.resolve("catalog").toString(),
                        "mokuroku.folder-scan-interval", "1h",
                        "mokuroku.platform.checkouts.folders",
                                folder.resolve("checkouts").toString(),
                        "mokuroku.limits.requests-per-minute", "0",
                        "mokuroku.limits.graphql-cost-per-minute", "0"),
                System.getProperty("bench.heap", "512m"),
                START_TIMEOUT);
    }

    private static void awaitUses(PackagedMokuroku mokuroku, int components) {
        await().atMost(READ_TIMEOUT)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> mokuroku.ask("{entities(filter: \"platform.uses=block-9\", first: 0) {totalCount}}")
                                .getInt("data.entities.totalCount")
                        == components);
    }

    /// A process that has just started knows no past.
    private static void addYearOfAdoption(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into platform_adoption_day (component_ref, day, applicable, users, latest, supported)"
                            + " select 'platformcomponent:default/block-' || block, current_date - day, 10000, 9000, day, day"
                            + " from generate_series(0, 9) block, generate_series(1, 365) day");
        }
    }

    private static void measureAnswers(int port) throws IOException, InterruptedException {
        measure("matrix of a platform component", port, """
                {entity(ref: "platformcomponent:block-3")
                {... on PlatformComponent {matrix {version support userCount}}}}""");
        measure("the same by team", port, """
                {entity(ref: "platformcomponent:block-3")
                {... on PlatformComponent {matrix(by: ["spec.owner"]) {version userCount facets {values {value count}}}}}}""");
        measure("users of a package below a version, page of 20 with total", port, """
                {packageUsers(purl: "pkg:npm/package-42", versions: "<1.6.0", first: 20)
                {totalCount nodes {entities {ref} path line resolvedVersion}}}""");
        measure("users of a package that all use, page of 20 with total", port, """
                {packageUsers(purl: "pkg:npm/%40acme/block-3", versions: "<1.6.0", first: 20)
                {totalCount nodes {entities {ref} path line resolvedVersion}}}""");
        measure("what a team has to move, three worst", port, """
                {entity(ref: "group:team-7") {... on Group {ownedPlatformUses(first: 3)
                {entity {ref} component {ref} version support daysBehind path line}}}}""");
        measure("users without support, page of 20 with their uses", port, """
                {entity(ref: "platformcomponent:block-3") {... on PlatformComponent
                {users(where: {support: [DEPRECATED]}, first: 20)
                {totalCount edges {node {ref} uses {version support path line}}}}}}""");
        measure("adoption now and by day over a year", port, """
                {entity(ref: "platformcomponent:block-3")
                {... on PlatformComponent {adoption {userCount share} adoptionHistory {day adoption {userCount latestCount}}}}}""");
    }

    private static void measure(String what, int port, String query) throws IOException, InterruptedException {
        String body = PlainJson.MAPPER.createObjectNode().put("query", query).toString();
        Measurement measurement = new Measurement(port, "/graphql", body);
        JsonNode answer = PlainJson.MAPPER.readTree(measurement.answer());
        if (answer.has("errors")) {
            throw new IOException("%s: %s".formatted(what, answer.path("errors")));
        }
        double[] taken = measurement.latencies(CALLS);
        print(what + ": p50, ms", taken[taken.length / 2]);
        print(what + ": p99, ms", taken[taken.length * 99 / 100]);
        print(what + ": calls a second, 16 clients", measurement.rate(CLIENTS, SECONDS));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double value) {
        System.out.printf("| %s | %,.2f |%n", what, value);
    }
}
