package dev.mokuroku.launch;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two replicas on a PostgreSQL with a streaming standby. The primary is killed and the standby promoted, under a
/// hundred writes a second.
@Tag("slow")
class FailoverIT {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration AFTER_PROMOTION = Duration.ofSeconds(5);

    /// A user may keep 500 settings, so each is written again and again, with the number of the write.
    private static final int SETTINGS = 250;

    private final Set<Integer> settings = ConcurrentHashMap.newKeySet();
    private final Set<String> components = ConcurrentHashMap.newKeySet();
    /// When writes were acknowledged, by [System#nanoTime].
    private final ConcurrentSkipListSet<Long> times = new ConcurrentSkipListSet<>();

    private final Load load = new Load();
    private Path folder;
    private PostgresServer primary;
    private PostgresServer standby;
    private DescriptorServer descriptors;
    private PackagedMokuroku first;
    private PackagedMokuroku second;

    @BeforeEach
    void start() throws Exception {
        Path binaries = PostgresServer.installed().orElse(Path.of("none"));
        Assumptions.assumeTrue(
                Files.isExecutable(binaries.resolve("pg_basebackup")),
                "no PostgreSQL with pg_basebackup is installed; -Dpostgres.bin=<folder> names another");
        folder = Files.createTempDirectory("mokuroku-failover");
        PostgresServer.run(List.of("chmod", "755", folder.toString()));
        Path clusters = PostgresServer.folderFor(folder.resolve("postgres"));
        primary = PostgresServer.create(binaries, clusters.resolve("a"), "wal_level = replica\n");
        standby = primary.standby(clusters.resolve("b"));
        primary.execute("alter system set synchronous_standby_names = '*'");
        primary.execute("select pg_reload_conf()");
        descriptors = new DescriptorServer();
        first = replica("first");
        second = replica("second");
    }

    private PackagedMokuroku replica(String name) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?targetServerType=primary"
                .formatted(primary.port(), standby.port());
        return PackagedMokuroku.start(
                folder.resolve(name),
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        url,
                        "quarkus.datasource.username",
                        "postgres",
                        "quarkus.datasource.password",
                        "none",
                        "mokuroku.reading.allow",
                        descriptors.host()),
                "512m",
                START);
    }

    @AfterEach
    void stop() throws Exception {
        load.close();
        for (AutoCloseable part : new AutoCloseable[] {first, second, standby, primary, descriptors}) {
            if (part != null) {
                part.close();
            }
        }
        if (folder != null) {
            PostgresServer.run(List.of("rm", "-rf", folder.toString()));
        }
    }

    @Test
    void losesNoAcknowledgedWrite() throws Exception {
        warmUp();
        begin();
        await().atMost(START).until(() -> components.size() > 20 && settings.size() > 500);
        load.reset();
        load.every(
                Duration.ofMillis(20),
                "reads",
                number -> Load.get(portOf(number), "/api/catalog/entities/by-name/component/default/first"),
                (number, status) -> {});
        lasting(Duration.ofSeconds(5));
        long killed = System.nanoTime();
        primary.kill();
        standby.promote();
        long promoted = System.nanoTime();
        await().atMost(START).until(() -> times.higher(promoted) != null);
        long resumed = times.higher(promoted);
        lasting(Duration.ofSeconds(10));
        load.end();
        print(promoted - killed, resumed - promoted);

        assertThat(Duration.ofNanos(resumed - promoted)).isLessThan(AFTER_PROMOTION);
        assertThat(load.figures("reads").outcomes()).containsExactly("200");
        assertThat(load.figures("settings").outcomes()).isSubsetOf("200", "503");
        assertThat(load.figures("registrations").outcomes()).isSubsetOf("201", "503");
        assertSettingsKept();
        assertThat(column("select ref from entity")).containsAll(components);
        assertFollowed();
    }

    /// What the first calls load is not what is measured.
    private void warmUp() {
        first.ask("mutation{registerLocation(input:{target:\"%s\"}){location{id}}}"
                .formatted(descriptors.target("first")));
        await().atMost(START)
                .untilAsserted(() -> assertThat(second.ask("{entity(ref:\"component:first\"){ref}}")
                                .getString("data.entity.ref"))
                        .isNotNull());
    }

    private void begin() {
        load.every(
                Duration.ofMillis(10),
                "settings",
                number -> Load.send(
                        portOf(number),
                        "PUT",
                        "/api/user-settings/buckets/failover/keys/" + number % SETTINGS,
                        "{\"value\":%d}".formatted(number)),
                (number, status) -> acknowledge(settings, number, status));
        load.every(
                Duration.ofMillis(250),
                "registrations",
                number -> Load.register(portOf(number), descriptors.target("c-" + number)),
                (number, status) -> acknowledge(components, "component:default/c-" + number, status));
    }

    private <T> void acknowledge(Set<T> names, T name, int status) {
        if (status / 100 == 2) {
            names.add(name);
            times.add(System.nanoTime());
        }
    }

    private int portOf(int number) {
        return number % 2 == 0 ? first.port() : second.port();
    }

    private void print(long promotionNanos, long resumedNanos) {
        System.out.printf(
                "%nPrimary killed: promoted after %.1f s, writes go on %.1f s later%n",
                promotionNanos / 1e9, resumedNanos / 1e9);
        for (String sort : List.of("settings", "registrations", "reads")) {
            System.out.printf("  %s: %s%n", sort, load.figures(sort));
        }
    }

    /// No setting holds a write that was acknowledged before another one of it was. One that was answered 503 may
    /// have come later.
    private void assertSettingsKept() throws SQLException {
        Map<Integer, Integer> newest =
                settings.stream().collect(toMap(number -> number % SETTINGS, number -> number, Math::max));
        Set<Integer> stored = column("select value from user_setting").stream()
                .map(Integer::valueOf)
                .collect(toSet());
        assertThat(stored).hasSizeGreaterThanOrEqualTo(newest.size());
        assertThat(stored)
                .allSatisfy(value -> assertThat(!settings.contains(value) || value >= newest.get(value % SETTINGS))
                        .as("the write %d", value)
                        .isTrue());
    }

    /// Both replicas hold what PostgreSQL holds, and hear of each other's writes from the new primary.
    private void assertFollowed() {
        for (PackagedMokuroku replica : List.of(first, second)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(replica.ask("mutation{verifyIndex{correctedRefs}}")
                                    .getList("data.verifyIndex.correctedRefs"))
                            .isEmpty());
        }
        first.ask("mutation{registerLocation(input:{target:\"%s\"}){location{id}}}"
                .formatted(descriptors.target("after")));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(second.ask("{entity(ref:\"component:after\"){ref}}")
                                .getString("data.entity.ref"))
                        .isEqualTo("component:default/after"));
    }

    private Set<String> column(String sql) throws SQLException {
        Set<String> values = new HashSet<>();
        try (Connection connection = standby.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /// What happens in the meantime is what clients do.
    private static void lasting(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
