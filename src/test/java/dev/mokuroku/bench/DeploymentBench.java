package dev.mokuroku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.launch.PackagedMokuroku;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports 1,000 deployments a second for ten seconds, one a request, and once more with a kill -9 in the middle:
/// `./mvnw verify -Pbench -Dit.test=DeploymentBench`.
@Tag("bench")
class DeploymentBench {
    private static final int PER_SECOND = Integer.getInteger("bench.deployments", 1_000);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(10);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException, InterruptedException {
        DeploymentLoad load;
        try (PackagedMokuroku mokuroku = start()) {
            new DeploymentLoad(mokuroku.port(), "warm-up", PER_SECOND).run(WARM_UP);
            DeploymentLoad measured = new DeploymentLoad(mokuroku.port(), "measured", PER_SECOND);
            measured.run(DURATION);
            System.out.println(measured.report());
            assertThat(measured.acknowledged()).hasSize(measured.sent());
            assertThat(stored(mokuroku, "measured")).containsAll(measured.acknowledged());
            load = new DeploymentLoad(mokuroku.port(), "killed", PER_SECOND);
            Thread running = Thread.ofVirtual().start(() -> load.run(DURATION));
            Thread.sleep(DURATION.dividedBy(2));
            mokuroku.kill();
            running.join();
        }
        Set<String> acknowledged = load.acknowledged();
        try (PackagedMokuroku mokuroku = start()) {
            Set<String> stored = stored(mokuroku, "killed");
            System.out.printf(
                    "kill -9 after %s: %d of %d requests acknowledged, %d stored, %d acknowledged ones missing%n",
                    DURATION.dividedBy(2),
                    acknowledged.size(),
                    load.sent(),
                    stored.size(),
                    acknowledged.stream().filter(key -> !stored.contains(key)).count());
            assertThat(acknowledged).isNotEmpty();
            assertThat(stored).containsAll(acknowledged);
            load.repeat(mokuroku.port());
            assertThat(stored(mokuroku, "killed")).hasSize(load.sent());
        }
    }

    private PackagedMokuroku start() throws IOException {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of("mokuroku.folders", folder.resolve("none").toString()),
                "512m",
                START_TIMEOUT);
    }

    /// The keys of all deployments in an environment.
    private static Set<String> stored(PackagedMokuroku mokuroku, String environment)
            throws IOException, InterruptedException {
        Set<String> keys = new HashSet<>();
        String after = "";
        do {
            JsonNode page = PlainJson.MAPPER.readTree(DeploymentLoad.get(
                    mokuroku.port(),
                    "/api/platform/deployments?limit=1000&environment=%s%s".formatted(environment, after)));
            page.path("items")
                    .forEach(item -> assertThat(keys.add(item.path("key").asText()))
                            .as("once")
                            .isTrue());
            after = page.path("nextCursor").isTextual()
                    ? "&after=" + page.path("nextCursor").asText()
                    : "";
        } while (!after.isEmpty());
        return keys;
    }
}
