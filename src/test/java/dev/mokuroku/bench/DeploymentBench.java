package dev.mokuroku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.launch.PackagedMokuroku;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports 1,000 deployments a second for ten seconds in each form, and once more with a kill -9 in the middle:
/// `./mvnw verify -Pbench,aot -Dit.test=DeploymentBench`. Without `aot`, the application starts without the
/// cache of a training run.
@Tag("bench")
class DeploymentBench {
    private static final int PER_SECOND = Integer.getInteger("bench.deployments", 1_000);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 20);
    private static final int SECONDS = 10;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException, InterruptedException {
        try (PackagedMokuroku mokuroku = start();
                DeploymentLoad killed = load(mokuroku, ReportForm.REST, "killed")) {
            for (ReportForm form : ReportForm.values()) {
                measure(mokuroku, form);
            }
            Thread running = Thread.ofVirtual().start(() -> run(killed, SECONDS));
            Thread.sleep(Duration.ofSeconds(SECONDS).dividedBy(2));
            mokuroku.kill();
            running.join();
            checkAfterRestart(killed);
        }
    }

    private static void measure(PackagedMokuroku mokuroku, ReportForm form) throws IOException, InterruptedException {
        String environment = "measured-" + form.name().toLowerCase(Locale.ROOT);
        try (DeploymentLoad warmUp =
                        load(mokuroku, form, "warm-up-" + form.name().toLowerCase(Locale.ROOT));
                DeploymentLoad measured = load(mokuroku, form, environment)) {
            run(warmUp, WARM_UP_SECONDS);
            System.out.printf("%s, warm-up: %s%n", form, warmUp.report());
            Duration generator = cpuOf(ProcessHandle.current());
            Duration application = cpuOf(mokuroku.process());
            run(measured, SECONDS);
            System.out.printf(
                    "%s: %s; processor time of the generator %s, of the application's JVM %s; load of the machine %s%n",
                    form,
                    measured.report(),
                    cpuOf(ProcessHandle.current()).minus(generator),
                    cpuOf(mokuroku.process()).minus(application),
                    Files.readString(Path.of("/proc/loadavg")).strip());
            assertThat(measured.acknowledged()).hasSize(measured.sent());
            assertThat(stored(mokuroku, environment)).containsAll(measured.acknowledged());
        }
    }

    private void checkAfterRestart(DeploymentLoad killed) throws IOException, InterruptedException {
        Set<String> acknowledged = killed.acknowledged();
        try (PackagedMokuroku mokuroku = start()) {
            Set<String> stored = stored(mokuroku, "killed");
            System.out.printf(
                    "kill -9 after %d s: %d of %d requests acknowledged, %d stored, %d acknowledged ones missing%n",
                    SECONDS / 2,
                    acknowledged.size(),
                    killed.sent(),
                    stored.size(),
                    acknowledged.stream().filter(key -> !stored.contains(key)).count());
            assertThat(acknowledged).isNotEmpty();
            assertThat(stored).containsAll(acknowledged);
            assertThat(killed.repeat(mokuroku.port())).isZero();
            assertThat(stored(mokuroku, "killed")).hasSize(killed.sent());
        }
    }

    private static DeploymentLoad load(PackagedMokuroku mokuroku, ReportForm form, String environment) {
        return new DeploymentLoad(mokuroku.port(), form, environment, PER_SECOND);
    }

    private static void run(DeploymentLoad load, int seconds) {
        try {
            load.run(seconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration cpuOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private PackagedMokuroku start() throws IOException {
        return PackagedMokuroku.startTrained(
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
            JsonNode page = page(mokuroku.port(), environment, after);
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

    private static JsonNode page(int port, String environment, String after) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:%d/api/platform/deployments?limit=1000&environment=%s%s"
                .formatted(port, environment, after));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return PlainJson.MAPPER.readTree(
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }
}
