package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.http.RawConnection;
import dev.mokuroku.launch.training.GeneratedCatalog;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hundred clients ask for large responses and read none of them.
@Tag("slow")
class SlowReadersIT {
    private static final int READERS = 200;
    /// They ask for page after page on one connection each.
    private static final int PAGE_READERS = 10;
    private static final int COMPONENTS = 10_000;
    private static final int SMALL_READS = 200;
    private static final Duration SLOWEST_READ = Duration.ofSeconds(2);
    private static final String LIST = "GET /api/catalog/entities HTTP/1.1\nHost: localhost\n\n";
    /// As many on one connection as fit into what a server reads at once.
    private static final String PAGES =
            "GET /api/catalog/entities/by-query?limit=1000 HTTP/1.1\nHost: localhost\n\n".repeat(500);

    @TempDir
    Path folder;

    @Test
    void harmNobodyElse() throws Exception {
        Path files = folder.resolve("files");
        int entities = new GeneratedCatalog(COMPONENTS).writeTo(files, 100);
        Map<String, String> settings = Map.of("mokuroku.folders", files.toString());
        List<RawConnection> readers = new ArrayList<>();
        try (PackagedMokuroku running =
                PackagedMokuroku.start(folder.resolve("data"), settings, "512m", Duration.ofMinutes(5))) {
            awaitEntities(running, entities);
            readSmall(running, SMALL_READS);
            read(running, "/api/catalog/entities");
            for (int i = 0; i < READERS; i++) {
                readers.add(new RawConnection(running.port()).send(i < PAGE_READERS ? PAGES : LIST));
            }
            assertThat(readSmall(running, SMALL_READS)).isLessThan(SLOWEST_READ);
            running.terminate();
            assertThat(running.endsWithin(Duration.ofSeconds(20))).isTrue();
            assertThat(running.log()).contains("stopped in").doesNotContain("OutOfMemoryError");
        } finally {
            for (RawConnection reader : readers) {
                reader.close();
            }
        }
    }

    private static void awaitEntities(PackagedMokuroku running, int entities) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        running.ask("{entities(first:0){totalCount}}").getInt("data.entities.totalCount") == entities);
    }

    /// How long the slowest took.
    private static Duration readSmall(PackagedMokuroku running, int times) {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            read(running, "/api/catalog/entities/by-query?limit=20&filter=kind=component");
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }
        return slowest;
    }

    private static void read(PackagedMokuroku running, String path) {
        RestAssured.given().port(running.port()).get(path).then().statusCode(200);
    }
}
