package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process in the middle of ingesting two thousand repositories, ten times at ten moments.
@Tag("slow")
class KillIT {
    private static final int REPOSITORIES = 2_000;
    private static final int KILLS = 10;

    @TempDir
    Path data;

    @Test
    void leavesACatalogThatIsConsistentAndEndsComplete() throws Exception {
        try (GeneratedOrganization organization = new GeneratedOrganization(REPOSITORIES, 0)) {
            Map<String, String> settings = Map.of(
                    "mokuroku.github.api-url", organization.apiUrl(),
                    "mokuroku.github.token", "a-token",
                    "mokuroku.github.organizations", "acme");
            for (int kill = 0; kill < KILLS; kill++) {
                organization.pushAll(kill);
                PackagedMokuroku running = PackagedMokuroku.start(data, settings);
                assertIndexEqualsDatabase(running);
                awaitProgress(running, kill, REPOSITORIES / KILLS * kill);
                running.kill();
            }
            try (PackagedMokuroku running = PackagedMokuroku.start(data, settings)) {
                assertIndexEqualsDatabase(running);
                awaitScan(running);
                assertComplete(running);
            }
        }
    }

    private static void assertIndexEqualsDatabase(PackagedMokuroku running) {
        JsonPath found = running.ask("mutation{verifyIndex{entityCount correctedRefs}}");
        assertThat(found.getList("data.verifyIndex.correctedRefs")).isEmpty();
    }

    /// Returns while the scan goes on: a transaction of it is committed, the next is under way.
    private static void awaitProgress(PackagedMokuroku running, int edition, int least) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count(running, edition) >= least);
    }

    private static int count(PackagedMokuroku running, int edition) {
        String query = "{entities(first:0 filter:\"metadata.labels.edition=e%d\"){totalCount}}".formatted(edition);
        return running.ask(query).getInt("data.entities.totalCount");
    }

    private static void awaitScan(PackagedMokuroku running) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    JsonPath scans = running.ask("{scans{source fileCount failure}}");
                    assertThat(scans.<Integer>get("data.scans.find{it.source=='github:acme'}.fileCount"))
                            .isEqualTo(REPOSITORIES);
                });
    }

    private static void assertComplete(PackagedMokuroku running) {
        JsonPath counted = running.ask("""
                {all: entities(first:0){totalCount}
                 linked: entities(first:0 filter:"relations.dependsOn,relations.dependencyOf"){totalCount}
                 files(withProblems:true){totalCount}}""");
        assertThat(counted.getInt("data.all.totalCount")).isEqualTo(REPOSITORIES);
        assertThat(count(running, KILLS - 1)).isEqualTo(REPOSITORIES);
        assertThat(counted.getInt("data.linked.totalCount")).isEqualTo(REPOSITORIES);
        assertThat(counted.getInt("data.files.totalCount")).isZero();
        assertIndexEqualsDatabase(running);
    }
}
