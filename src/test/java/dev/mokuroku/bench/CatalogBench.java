package dev.mokuroku.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.launch.PackagedMokuroku;
import dev.mokuroku.launch.training.GeneratedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what a catalog of so many components costs: `./mvnw verify -Pbench -Dbench.components=10000`.
@Tag("bench")
class CatalogBench {
    private static final String PAGE =
            "/api/catalog/entities/by-query?filter=kind=component&limit=20&orderField=metadata.name,";
    private static final Duration START_TIMEOUT = Duration.ofHours(2);
    /// A large catalog in as few files as people would write by hand at most.
    private static final int MAX_FILES = 20_000;

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException, InterruptedException {
        int components = Integer.getInteger("bench.components", 10_000);
        GeneratedCatalog catalog = new GeneratedCatalog(components);
        Path files = folder.resolve("files");
        int entities = catalog.writeTo(files, Math.max(1, catalog.size() / MAX_FILES));
        long start = System.nanoTime();
        try (PackagedMokuroku mokuroku = start(files)) {
            print("%,d entities read from files, from the start of the process, s".formatted(entities), seconds(start));
            measureReads(mokuroku.port(), components);
            print("memory of the process (RSS), MB", mokuroku.residentMemory() / 1e6);
        }
        start = System.nanoTime();
        try (PackagedMokuroku mokuroku = start(files)) {
            print("restart until it answers, s", seconds(start));
            print("memory after the restart (RSS), MB", mokuroku.residentMemory() / 1e6);
        }
    }

    private void measureReads(int port, int components) throws IOException, InterruptedException {
        String name = "component-" + components * 42 / 100;
        measure("by name", port, "/api/catalog/entities/by-name/component/default/" + name, "");
        measure("ordered page with total", port, PAGE + "asc", "");
        measure("the same from its end", port, PAGE + "desc", "");
        measure("ordered $any", port, "/api/catalog/entities/by-query", """
                {"limit": 20, "orderBy": [{"field": "metadata.name", "order": "asc"}],
                 "query": {"$any": [{"kind": "component", "spec.type": "library"},
                                    {"relations.ownedby": "group:default/team-7"}]}}""");
        measure(
                "three facets",
                port,
                "/api/catalog/entity-facets?facet=spec.type&facet=spec.lifecycle"
                        + "&facet=metadata.tags&filter=kind=component",
                "");
        graphql(
                port,
                "20 components and what surrounds them",
                Path.of("graphql/examples/30-twenty-components.graphql"));
        measure("text in names", port, PAGE + "asc&fullTextFilterTerm=-99&fullTextFilterFields=metadata.name", "");
        measure("search for a word", port, "/api/search/query?term=component", "");
        measure("search with a typing error", port, "/api/search/query?term=componnet%2042", "");
        double[] all = new Measurement(port, "/api/catalog/entities?filter=kind=component", "").latencies(5);
        print("all components, whole: p50, ms", all[all.length / 2]);
    }

    /// Says how large the answer is, since that is what it costs.
    private static void graphql(int port, String what, Path example) throws IOException, InterruptedException {
        ObjectMapper mapper = new ObjectMapper();
        String body = mapper.createObjectNode()
                .put("query", Files.readString(example))
                .toString();
        JsonNode answer = mapper.readTree(new Measurement(port, "/graphql", body).answer());
        print(
                "GraphQL: %s: entities in the answer".formatted(what),
                answer.findValues("ref").size());
        measure("GraphQL: " + what, port, "/graphql", body);
    }

    private static void measure(String what, int port, String path, String body)
            throws IOException, InterruptedException {
        Measurement measurement = new Measurement(port, path, body);
        double[] taken = measurement.latencies(1_000);
        print(what + ": p50, ms", taken[taken.length / 2]);
        print(what + ": p99, ms", taken[taken.length * 99 / 100]);
        print(what + ": calls a second, 16 clients", measurement.rate(16, 5));
    }

    private PackagedMokuroku start(Path files) throws IOException {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of("mokuroku.folders", files.toString(), "mokuroku.folder-scan-interval", "1h"),
                System.getProperty("bench.heap", "256m"),
                START_TIMEOUT);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double value) {
        System.out.printf("| %s | %,.2f |%n", what, value);
    }
}
