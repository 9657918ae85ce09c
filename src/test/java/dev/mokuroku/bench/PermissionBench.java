package dev.mokuroku.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.launch.PackagedMokuroku;
import dev.mokuroku.launch.training.GeneratedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what roles and visibility cost, in alternating rounds: `./mvnw verify -Pbench -Dit.test=PermissionBench`.
@Tag("bench")
class PermissionBench {
    private static final String ADMIN = "token-of-the-administrators";
    private static final String READER = "token-of-the-readers-0123456789";
    private static final String PAGE =
            "/api/catalog/entities/by-query?filter=kind=component&limit=20&orderField=metadata.name,asc";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(30);
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 5;
    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    private record Caller(String name, int port, String token) {}

    private record Read(String name, String path, String body) {}

    @Test
    void measures() throws IOException, InterruptedException {
        int components = Integer.getInteger("bench.components", 10_000);
        Path files = folder.resolve("files");
        new GeneratedCatalog(components).writeTo(files, 1);
        Map<String, String> halfHidden =
                Map.of("mokuroku.auth.visibility.half.entities", "metadata.labels.tier=0,metadata.labels.tier=1");
        try (PackagedMokuroku open = start("open", files, Map.of());
                PackagedMokuroku hiding = start("hiding", files, halfHidden)) {
            List<Caller> callers = List.of(
                    new Caller("admin, no rules", open.port(), ADMIN),
                    new Caller("reader, no rules", open.port(), READER),
                    new Caller("reader, half hidden", hiding.port(), READER));
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                List<Caller> order = new ArrayList<>(callers);
                if (round % 2 == 1) {
                    Collections.reverse(order);
                }
                for (Caller caller : order) {
                    for (Read read : reads(components)) {
                        double rate = new Measurement(caller.port(), read.path(), read.body(), caller.token())
                                .rate(CLIENTS, round == 0 ? WARM_UP_SECONDS : SECONDS);
                        if (round > 0) {
                            rates.computeIfAbsent(read.name() + ": " + caller.name(), name -> new ArrayList<>())
                                    .add(rate);
                        }
                    }
                }
            }
            rates.forEach(PermissionBench::print);
        }
    }

    /// An entity in the middle that no caller's rule hides.
    private static List<Read> reads(int components) throws IOException {
        int visible = components * 42 / 100 / 4 * 4 + 2;
        String query = Files.readString(Path.of("graphql/examples/30-twenty-components.graphql"));
        return List.of(
                new Read("by name", "/api/catalog/entities/by-name/component/default/component-" + visible, ""),
                new Read("ordered page", PAGE, ""),
                new Read("all visible components", "/api/catalog/entities?filter=kind=component", ""),
                new Read(
                        "GraphQL, 20 components",
                        "/graphql",
                        new ObjectMapper()
                                .createObjectNode()
                                .put("query", query)
                                .toString()));
    }

    private PackagedMokuroku start(String name, Path files, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "mokuroku.folders", files.toString(),
                "mokuroku.folder-scan-interval", "1h",
                "mokuroku.auth.tokens", "admins=%s,readers=%s".formatted(ADMIN, READER),
                "mokuroku.auth.roles.reader", "service:readers",
                "mokuroku.limits.requests-per-minute", "0",
                "mokuroku.limits.graphql-cost-per-minute", "0"));
        settings.putAll(more);
        return PackagedMokuroku.start(
                folder.resolve(name), settings, System.getProperty("bench.heap", "256m"), START_TIMEOUT);
    }

    private static void print(String what, List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        System.out.printf(
                "| %s, requests a second | %,.1f to %,.1f, median %,.1f |%n",
                what, sorted.getFirst(), sorted.getLast(), sorted.get(sorted.size() / 2));
    }
}
