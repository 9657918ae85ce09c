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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long the evaluation of a scorecard with fifty checks takes:
/// `./mvnw verify -Pbench -Dit.test=ScorecardBench`.
@Tag("bench")
class ScorecardBench {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int CHECKS = 50;
    private static final int CHANGES = 50;
    private static final int CALLS = 200;

    private static final String[] EXPRESSIONS = {
        "entity.description != ''",
        "entity.lifecycle != 'deprecated'",
        "entity.tags.exists(t, t == 'java')",
        "entity.link_count > 0",
        "'backstage.io/techdocs-ref' in entity.annotations",
        "entity.labels['tier'] != '3'",
        "entity.owner.startsWith('group:')",
        "size(entity.consumes_apis) >= 2",
        "entity.spec.type in ['service', 'website', 'library']",
        "entity.name.matches('^component-[0-9]+$')"
    };

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException, InterruptedException, SQLException {
        int components = Integer.getInteger("bench.components", 10_000);
        Path catalog = folder.resolve("catalog");
        new GeneratedCatalog(components).writeTo(catalog, 1);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                PackagedMokuroku mokuroku = start(postgres, catalog)) {
            awaitCount(mokuroku, "kind=component", components);
            for (int round = 1; round <= 3; round++) {
                writeScorecard(catalog, CHECKS, round);
                print(
                        "%,d entities x %d checks, round %d, s".formatted(components, CHECKS, round),
                        evaluated(postgres));
                awaitCount(mokuroku, "scorecard.bench.check.check-%d-0=pass".formatted(round), components);
                print("memory of the process (RSS) after round " + round + ", MB", mokuroku.residentMemory() / 1e6);
            }
            writeScorecard(catalog, CHECKS + 1, 3);
            print("one check added, right for all, s", evaluated(postgres));
            measureChanges(postgres, mokuroku, catalog);
            addYearOfHistory(postgres);
            measureHistory(mokuroku.port());
            print("memory of the process (RSS), MB", mokuroku.residentMemory() / 1e6);
        }
    }

    private PackagedMokuroku start(EmbeddedPostgres postgres, Path catalog) throws IOException {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username", "postgres",
                        "mokuroku.folders", catalog.toString(),
                        "mokuroku.limits.requests-per-minute", "0",
                        "mokuroku.limits.graphql-cost-per-minute", "0"),
                System.getProperty("bench.heap", "256m"),
                TIMEOUT);
    }

    private static void writeScorecard(Path catalog, int checks, int round) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: bench}
                spec:
                  owner: team-0
                  appliesTo: {kind: component}
                  levels: [{name: silver, minPercent: 50}, {name: gold, minPercent: 90}]
                  checks:
                """);
        for (int i = 0; i < checks; i++) {
            yaml.append("    - {id: check-%d-%d, expression: \"%s\", message: \"Not so: ${entity.name}\"}\n"
                    .formatted(round, i, EXPRESSIONS[i % EXPRESSIONS.length]));
        }
        Files.writeString(catalog.resolve("scorecard.yaml"), yaml);
    }

    /// From the transaction that wrote the scorecard to the last result, in seconds.
    private static double evaluated(EmbeddedPostgres postgres) throws SQLException {
        String changedAt =
                "select max(at) from change where ref = 'scorecard:default/bench' and kind <> 'TERMS_CHANGED'";
        Instant before = instant(postgres, changedAt);
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        number(postgres, "select count(*) from scorecard_state where evaluated_to is not null") > 0);
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        number(postgres, "select count(*) from scorecard_state where evaluated_to is not null") == 0);
        Instant end = Instant.now();
        Instant start = instant(postgres, changedAt);
        return Duration.between(start.isAfter(before) ? start : before, end).toNanos() / 1e9;
    }

    /// From the transaction that wrote the entity to the moment at which a query finds its new result.
    private static void measureChanges(EmbeddedPostgres postgres, PackagedMokuroku mokuroku, Path catalog)
            throws IOException, SQLException {
        double[] taken = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            String lifecycle = i % 2 == 0 ? "deprecated" : "production";
            Files.writeString(catalog.resolve("changing.yaml"), """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: {name: changing, description: Changes}
                    spec: {type: service, lifecycle: %s, owner: team-0}
                    """.formatted(lifecycle));
            String filter = "metadata.name=changing,scorecard.bench.check.check-3-1=" + (i % 2 == 0 ? "fail" : "pass");
            await().atMost(TIMEOUT)
                    .pollInterval(Duration.ofMillis(1))
                    .pollDelay(Duration.ZERO)
                    .until(() -> count(mokuroku, filter) == 1);
            Instant end = Instant.now();
            Instant start = instant(
                    postgres,
                    "select max(at) from change where ref = 'component:default/changing' and kind <> 'TERMS_CHANGED'");
            taken[i] = Duration.between(start, end).toNanos() / 1e6;
        }
        Arrays.sort(taken);
        print("one changed entity until its result is readable: p50, ms", taken[CHANGES / 2]);
        print("one changed entity until its result is readable: p90, ms", taken[CHANGES * 9 / 10]);
    }

    /// A process that has just started knows no past.
    private static void addYearOfHistory(EmbeddedPostgres postgres) throws SQLException {
        execute(postgres, """
                insert into scorecard_day (scorecard_ref, day, entities, passed, percent_sum, levels, checks)
                select scorecard_ref, day - back, entities, passed, percent_sum, levels, checks
                from scorecard_day, generate_series(1, 365) back""");
    }

    private static void measureHistory(int port) throws IOException, InterruptedException {
        String query = "{scorecards(first: 1) {nodes {... on Scorecard {trend(from: \"%s\") {day averagePercent}}}}}"
                .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(365));
        Measurement measurement = new Measurement(
                port,
                "/graphql",
                PlainJson.MAPPER.createObjectNode().put("query", query).toString());
        JsonNode answer = PlainJson.MAPPER.readTree(measurement.answer());
        if (answer.path("data")
                        .path("scorecards")
                        .path("nodes")
                        .path(0)
                        .path("trend")
                        .size()
                != 366) {
            throw new IOException("There is no year of history: " + answer);
        }
        double[] taken = measurement.latencies(CALLS);
        print("a year of daily history: p50, ms", taken[taken.length / 2]);
        print("a year of daily history: p99, ms", taken[taken.length * 99 / 100]);
    }

    private static void awaitCount(PackagedMokuroku mokuroku, String filter, int count) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(100)).until(() -> count(mokuroku, filter) == count);
    }

    private static int count(PackagedMokuroku mokuroku, String filter) {
        return mokuroku.ask("{entities(filter: \"%s\", first: 0) {totalCount}}".formatted(filter))
                .getInt("data.entities.totalCount");
    }

    private static long number(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Instant instant(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            Timestamp time = rows.getTimestamp(1);
            return time == null ? Instant.EPOCH : time.toInstant();
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void print(String what, double value) {
        System.out.printf("| %s | %,.2f |%n", what, value);
    }
}
