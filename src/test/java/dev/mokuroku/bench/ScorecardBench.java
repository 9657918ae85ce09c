package dev.mokuroku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    private static final int ROUNDS = 10;
    /// Before the measured ones, so that the JVM has compiled what a change runs through.
    private static final int WARM_UP_CHANGES = 100;

    private static final int CHANGES = 200;
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
        Path changing = Files.createDirectory(folder.resolve("changing"));
        writeScorecard(changing, 1, 0);
        writeComponent(changing, "production");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection database = postgres.getPostgresDatabase().getConnection();
                PackagedMokuroku mokuroku = start(postgres, catalog, changing)) {
            int all = components + 1;
            awaitCount(mokuroku, "kind=component", all, Duration.ofSeconds(1));
            awaitFollowers(database);
            for (int round = 1; round <= ROUNDS; round++) {
                writeScorecard(changing, CHECKS, round);
                refresh(mokuroku, "scorecard:default/bench");
                print(
                        "%,d entities x %d checks, round %d, s".formatted(all, CHECKS, round),
                        evaluated(database, mokuroku, "check-%d-0".formatted(round), all));
                print("memory of the process (RSS) after round " + round + ", MB", mokuroku.residentMemory() / 1e6);
            }
            writeScorecard(changing, CHECKS + 1, ROUNDS);
            refresh(mokuroku, "scorecard:default/bench");
            print(
                    "one check added, right for all, s",
                    evaluated(database, mokuroku, "check-%d-%d".formatted(ROUNDS, CHECKS), all));
            double[] _ = change(database, mokuroku, changing, WARM_UP_CHANGES);
            measureChanges(database, mokuroku, changing);
            addYearOfHistory(database);
            measureHistory(mokuroku.port());
            print("memory of the process (RSS), MB", mokuroku.residentMemory() / 1e6);
        }
    }

    private PackagedMokuroku start(EmbeddedPostgres postgres, Path catalog, Path changing) throws IOException {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username", "postgres",
                        "mokuroku.folders", catalog + "," + changing,
                        "mokuroku.folder-scan-interval", "1h",
                        "mokuroku.limits.requests-per-minute", "0",
                        "mokuroku.limits.graphql-cost-per-minute", "0"),
                System.getProperty("bench.heap", "512m"),
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

    private static void writeComponent(Path catalog, String lifecycle) throws IOException {
        Files.writeString(catalog.resolve("changing.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: changing, description: Changes}
                spec: {type: service, lifecycle: %s, owner: team-0}
                """.formatted(lifecycle));
    }

    /// Reads the file of an entity at once.
    private static void refresh(PackagedMokuroku mokuroku, String ref) throws IOException, InterruptedException {
        String body = PlainJson.MAPPER.createObjectNode().put("entityRef", ref).toString();
        byte[] _ = new Measurement(mokuroku.port(), "/api/catalog/refresh", body).answer();
    }

    /// From the transaction that wrote the scorecard to the moment at which queries find the results of all entities,
    /// in seconds.
    ///
    /// @param check that no version of the scorecard had before, and that all entities pass
    private static double evaluated(Connection database, PackagedMokuroku mokuroku, String check, int entities)
            throws IOException, InterruptedException, SQLException {
        awaitCount(mokuroku, "scorecard.bench.check." + check + "=pass", entities, Duration.ofMillis(50));
        Instant end = Instant.now();
        Instant start = instant(
                database,
                "select max(at) from change where ref = 'scorecard:default/bench' and kind <> 'TERMS_CHANGED'");
        return Duration.between(start, end).toNanos() / 1e9;
    }

    private static void measureChanges(Connection database, PackagedMokuroku mokuroku, Path catalog)
            throws IOException, InterruptedException, SQLException {
        double[] taken = change(database, mokuroku, catalog, CHANGES);
        print("one changed entity until its result is readable: p50, ms", taken[CHANGES / 2]);
        print("one changed entity until its result is readable: p90, ms", taken[CHANGES * 9 / 10]);
    }

    /// Changes one entity several times.
    ///
    /// @return from the transaction that wrote the entity to the moment at which a query finds its new result, in
    ///     milliseconds, sorted
    private static double[] change(Connection database, PackagedMokuroku mokuroku, Path catalog, int changes)
            throws IOException, InterruptedException, SQLException {
        double[] taken = new double[changes];
        for (int i = 0; i < changes; i++) {
            String lifecycle = i % 2 == 0 ? "deprecated" : "production";
            writeComponent(catalog, lifecycle);
            refresh(mokuroku, "component:default/changing");
            String filter = "metadata.name=changing,scorecard.bench.check.check-%d-1=".formatted(ROUNDS)
                    + (i % 2 == 0 ? "fail" : "pass");
            awaitCount(mokuroku, filter, 1, Duration.ofMillis(2));
            Instant end = Instant.now();
            Instant start = instant(
                    database,
                    "select max(at) from change where ref = 'component:default/changing' and kind <> 'TERMS_CHANGED'");
            taken[i] = Duration.between(start, end).toNanos() / 1e6;
        }
        Arrays.sort(taken);
        return taken;
    }

    /// After the first scan of the catalog, the entities that relate to new entities are evaluated again.
    private static void awaitFollowers(Connection database) throws IOException, InterruptedException, SQLException {
        String sql = "select not exists (select 1 from scorecard_queue) and (select min(sequence) from feed_cursor"
                + " where name like 'scorecard%') >= (select max(sequence) from change)";
        Instant end = Instant.now().plus(TIMEOUT);
        while (!isTrue(database, sql)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("Entities still wait for an evaluation");
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static boolean isTrue(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /// A process that has just started knows no past.
    private static void addYearOfHistory(Connection database) throws SQLException {
        execute(database, """
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

    /// Lighter than what tests ask with: it shares the processors with what is measured.
    private static void awaitCount(PackagedMokuroku mokuroku, String filter, int count, Duration interval)
            throws IOException, InterruptedException {
        String query = "{entities(filter: \"%s\", first: 0) {totalCount}}".formatted(filter);
        Measurement question = new Measurement(
                mokuroku.port(),
                "/graphql",
                PlainJson.MAPPER.createObjectNode().put("query", query).toString());
        String expected = "\"totalCount\":%d}".formatted(count);
        Instant end = Instant.now().plus(TIMEOUT);
        while (!new String(question.answer(), UTF_8).contains(expected)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("There are not %d of %s".formatted(count, filter));
            }
            Thread.sleep(interval);
        }
    }

    private static Instant instant(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            Timestamp time = rows.getTimestamp(1);
            return time == null ? Instant.EPOCH : time.toInstant();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void print(String what, double value) {
        System.out.printf("| %s | %,.2f |%n", what, value);
    }
}
