package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Breaks PostgreSQL and the index's disk under load, prints what clients got, and proves that all heals without a
/// restart. One thread of control: each fault lasts its time, while clients go on.
@Tag("slow")
class FaultIT {
    private static final Duration HEALING = Duration.ofSeconds(60);
    /// The socket time-out, and what a busy machine adds.
    private static final Duration MAX_RESPONSE_TIME = Duration.ofSeconds(30);

    private static final Duration MAX_HEALTH_RESPONSE_TIME = Duration.ofSeconds(6);

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, TmpFs> disks = new HashMap<>();
    private Path folder;
    private PostgresServer postgres;
    private DescriptorServer descriptors;
    private PackagedMokuroku mokuroku;
    private Load load;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createTempDirectory("mokuroku-fault");
        PostgresServer.run(List.of("chmod", "755", folder.toString()));
        descriptors = new DescriptorServer();
    }

    @AfterEach
    void cleanUp() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {load, mokuroku, postgres, descriptors}) {
            if (part != null) {
                part.close(); // a test that is skipped has started little
            }
        }
        for (TmpFs disk : disks.values()) {
            disk.close();
        }
        PostgresServer.run(List.of("rm", "-rf", folder.toString()));
    }

    @Test
    void frozenDatabase() throws Exception {
        start();
        breaking("PostgreSQL frozen for 40 s", () -> {
            postgres.freeze();
            lasting(Duration.ofSeconds(40));
            assertThat(readiness()).isEqualTo(503);
            postgres.thaw();
        });
    }

    @Test
    void killedDatabase() throws Exception {
        start();
        breaking("PostgreSQL killed, started 10 s later", () -> {
            postgres.kill();
            lasting(Duration.ofSeconds(10));
            assertThat(readiness()).isEqualTo(503);
            postgres.start();
        });
    }

    @Test
    void noConnectionsLeft() throws Exception {
        start();
        List<Connection> taken = new ArrayList<>();
        breaking("PostgreSQL restarted, all connections taken for 10 s", () -> {
            postgres.kill();
            postgres.start();
            takeAll(taken);
            lasting(Duration.ofSeconds(10));
            for (Connection connection : taken) {
                connection.close();
            }
        });
    }

    @Test
    void fullDatabaseDisk() throws Exception {
        disk("postgres", 256);
        start();
        breaking("PostgreSQL's disk full for 20 s", () -> {
            disks.get("postgres").fill();
            lasting(Duration.ofSeconds(20));
            disks.get("postgres").makeRoom();
            if (!postgres.isRunning()) {
                postgres.start(); // it stops where its log of writes has no room
            }
        });
    }

    @Test
    void fullIndexDisk() throws Exception {
        disk("data/index", 32);
        start();
        breaking("The index's disk full for 40 s", () -> {
            disks.get("data/index").fill();
            await().atMost(HEALING).untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
            lasting(Duration.ofSeconds(25));
            disks.get("data/index").makeRoom();
        });
        assertThat(load.figures("writes").outcomes()).containsExactly("201");
    }

    private void disk(String name, int megabytes) throws Exception {
        disks.put(name, TmpFs.mount(folder.resolve(name), megabytes));
    }

    private void start() throws Exception {
        Path cluster = PostgresServer.folderFor(folder.resolve("postgres")).resolve("cluster");
        postgres = PostgresServer.create(
                PostgresServer.binaries(folder.resolve("binaries")),
                PostgresServer.folderFor(cluster),
                "max_connections = 25\nmax_wal_size = 48MB\nmin_wal_size = 32MB\n");
        mokuroku = PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        postgres.url(),
                        "quarkus.datasource.username",
                        "postgres",
                        "quarkus.datasource.password",
                        "none",
                        "mokuroku.reading.allow",
                        descriptors.host()),
                "512m",
                Duration.ofMinutes(4));
        register("first"); // what the first call loads is not what is measured
        load = new Load();
        load.every(
                Duration.ofMillis(200),
                "writes",
                number -> Load.register(mokuroku.port(), descriptors.target("c-" + number)),
                (number, status) -> {
                    if (status == 201) {
                        acknowledged.add("component:default/c-" + number);
                    }
                });
        load.every(
                Duration.ofMillis(50),
                "reads",
                number -> Load.get(mokuroku.port(), "/api/catalog/entities/by-name/component/default/first"),
                (number, status) -> {});
        load.every(
                Duration.ofSeconds(1),
                "readiness",
                number -> Load.get(mokuroku.port(), "/q/health/ready"),
                (number, status) -> {});
        await().atMost(HEALING).until(() -> acknowledged.size() > 25);
    }

    private void register(String name) {
        await().atMost(HEALING)
                .until(() -> RestAssured.given()
                                .contentType("application/json")
                                .body(Map.of("type", "url", "target", descriptors.target(name)))
                                .post("http://localhost:%d/api/catalog/locations".formatted(mokuroku.port()))
                                .statusCode()
                        == 201);
    }

    private interface Fault {
        void run() throws Exception;
    }

    private void breaking(String name, Fault fault) throws Exception {
        load.reset();
        fault.run();
        long start = System.nanoTime();
        int before = acknowledged.size();
        await().atMost(HEALING).untilAsserted(() -> {
            assertThat(readiness()).isEqualTo(200);
            assertThat(acknowledged.size()).isGreaterThan(before + 5);
        });
        System.out.printf("%n%s: ready and writing again after %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        load.end();
        for (String sort : List.of("writes", "reads", "readiness")) {
            System.out.printf("  %s: %s%n", sort, load.figures(sort));
        }
        assertHealed();
    }

    private void assertHealed() throws SQLException, IOException {
        assertThat(load.figures("writes").outcomes()).isSubsetOf("201", "503");
        assertThat(load.figures("reads").outcomes()).isSubsetOf("200", "404");
        assertThat(load.figures("reads").count("404"))
                .as("before the first write")
                .isLessThan(200);
        assertThat(load.figures("writes").longest()).isLessThan(MAX_RESPONSE_TIME);
        assertThat(load.figures("readiness").longest()).isLessThan(MAX_HEALTH_RESPONSE_TIME);
        await().atMost(HEALING)
                .untilAsserted(() -> assertThat(mokuroku.ask("mutation{verifyIndex{correctedRefs}}")
                                .getList("data.verifyIndex.correctedRefs"))
                        .isEmpty());
        assertThat(stored()).containsAll(acknowledged);
        assertThat(mokuroku.log()).doesNotContain("OutOfMemoryError");
    }

    private Set<String> stored() throws SQLException {
        Set<String> refs = new HashSet<>();
        try (Connection connection = postgres.connect();
                ResultSet rows = connection.createStatement().executeQuery("select ref from entity")) {
            while (rows.next()) {
                refs.add(rows.getString(1));
            }
        }
        return refs;
    }

    /// Superusers have the last three.
    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(postgres.connect());
            }
        } catch (SQLException none) {
            assertThat(none.getSQLState()).isEqualTo("53300");
        }
    }

    private int readiness() {
        return RestAssured.get("http://localhost:%d/q/health/ready".formatted(mokuroku.port()))
                .statusCode();
    }

    /// A fault lasts: nothing is waited for.
    private static void lasting(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
