package dev.mokuroku.launch;

import static dev.mokuroku.launch.DatabaseNumber.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.launch.training.GeneratedCatalog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process in the middle of evaluating a scorecard for two thousand components, at five moments.
@Tag("slow")
class ScorecardKillIT {
    private static final int COMPONENTS = 2_000;
    private static final int KILLS = 5;

    /// A change of an entity that does not begin where the one before it ended.
    private static final String BROKEN_CHANGES = """
            select count(*) from (
                select definition_before, outcomes_before, percent_before,
                    lag(definition_after) over entity as definition_last,
                    lag(outcomes_after) over entity as outcomes_last,
                    lag(percent_after) over entity as percent_last
                from scorecard_change window entity as (partition by scorecard_ref, entity_ref order by id)) changes
            where (definition_before, outcomes_before, percent_before)
                is distinct from (definition_last, outcomes_last, percent_last)""";
    /// A result that is not what the last change of its entity led to.
    private static final String UNEXPLAINED_RESULTS = """
            select count(*) from scorecard_result r where (definition_id, outcomes, percent) is distinct from
                (select (definition_after, outcomes_after, percent_after) from scorecard_change c
                    where c.scorecard_ref = r.scorecard_ref and c.entity_ref = r.entity_ref order by id desc limit 1)""";

    @TempDir
    Path folder;

    @Test
    void leavesAHistoryWithoutGapsAndRepetitions() throws Exception {
        Path catalog = folder.resolve("catalog");
        new GeneratedCatalog(COMPONENTS).writeTo(catalog, 100);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            for (int kill = 0; kill < KILLS; kill++) {
                writeScorecard(catalog, kill);
                PackagedMokuroku running = start(postgres, catalog);
                int evaluated = COMPONENTS * kill / KILLS;
                String edition = edition(kill);
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> number(
                                        postgres,
                                        "select count(*) from scorecard_result r"
                                                + " join scorecard_definition d on d.id = r.definition_id where d.content like '%"
                                                + edition + "%'")
                                >= evaluated);
                running.kill();
                assertThat(number(postgres, BROKEN_CHANGES)).isZero();
            }
            writeScorecard(catalog, KILLS);
            try (PackagedMokuroku running = start(postgres, catalog)) {
                String query = "{entities(first: 0 filter: \"scorecard.readiness.check.%s=pass\"){totalCount}}"
                        .formatted(edition(KILLS));
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> running.ask(query).getInt("data.entities.totalCount") == COMPONENTS);
                assertThat(running.ask("mutation{verifyIndex{correctedRefs}}")
                                .getList("data.verifyIndex.correctedRefs"))
                        .isEmpty();
            }
            assertHistory(postgres);
        }
    }

    private static void assertHistory(EmbeddedPostgres postgres) throws SQLException {
        assertThat(number(postgres, BROKEN_CHANGES)).isZero();
        assertThat(number(postgres, UNEXPLAINED_RESULTS)).isZero();
        assertThat(number(postgres, "select count(*) from scorecard_result")).isEqualTo(COMPONENTS);
        assertThat(number(postgres, "select entities from scorecard_day order by day desc limit 1"))
                .isEqualTo(COMPONENTS);
        assertThat(number(postgres, "select percent_sum from scorecard_day order by day desc limit 1"))
                .isEqualTo(number(postgres, "select sum(percent) from scorecard_result"));
    }

    private static String edition(int number) {
        return "edition-" + number;
    }

    /// Every edition gives every component another result.
    private static void writeScorecard(Path catalog, int edition) throws Exception {
        Files.writeString(catalog.resolve("scorecard.yaml"), """
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: readiness}
                spec:
                  owner: team-0
                  appliesTo: {kind: component}
                  checks:
                    - {id: %s, expression: entity.description != ''}
                    - {id: owner, expression: entity.owner.contains('team')}
                    - {id: tags, expression: "count(entity.tags, 'java') > 0"}
                """.formatted(edition(edition)));
    }

    private PackagedMokuroku start(EmbeddedPostgres postgres, Path catalog) throws Exception {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username", "postgres",
                        "mokuroku.folders", catalog.toString()),
                "256m",
                Duration.ofMinutes(3));
    }
}
