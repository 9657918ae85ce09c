package dev.mokuroku.launch;

import io.quarkus.runtime.Quarkus;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A PostgreSQL of our own below the data folder, for when no other is configured. Its address is handed
/// to Quarkus as the system property `quarkus.datasource.jdbc.url`.
final class EmbeddedDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private EmbeddedDatabase() {}

    /// Does nothing where an address is configured, which it also is after a reload in development.
    ///
    /// @throws StartFailure when it does not come up
    static void startUnlessConfigured() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        Path data = config.getOptionalValue("mokuroku.data", Path.class).orElse(Path.of("data"));
        start(data, EmbeddedDatabase::stop);
    }

    /// In a folder that goes when the process ends, whatever else is configured: what is there is not touched.
    ///
    /// @return the folder
    /// @throws StartFailure when it does not come up
    static Path startApart() {
        Path data = temporaryFolder();
        System.setProperty("mokuroku.data", data.toString());
        start(data, running -> {
            stop(running);
            delete(data);
        });
        return data;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("mokuroku");
        } catch (IOException denied) {
            throw new StartFailure("no temporary folder can be made: " + denied, denied);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("The temporary folder could not be deleted: " + left);
        }
    }

    private static void start(Path data, Consumer<EmbeddedPostgres> end) {
        DataFolder folder = DataFolder.claim(data.toAbsolutePath());
        try {
            OrphanedPostgres.stop(folder.postgres());
            EmbeddedPostgres running = start(folder);
            stopAtTheEnd(running, end);
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(running.getPort()));
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", "postgres");
        } catch (IOException failure) {
            throw new StartFailure("the embedded PostgreSQL in %s did not start: %s".formatted(data, failure), failure);
        }
    }

    private static void stopAtTheEnd(EmbeddedPostgres running, Consumer<EmbeddedPostgres> end) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end.accept(running)));
        } catch (IllegalStateException endsAlready) {
            running.close();
            throw new StartFailure("it was asked to stop meanwhile", endsAlready);
        }
    }

    /// When the process ends, not when the application does: in development it is started anew.
    private static void stop(EmbeddedPostgres running) {
        try {
            Quarkus.blockingExit();
            running.close();
        } catch (IOException failure) {
            System.err.println("The embedded PostgreSQL did not stop: " + failure);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) throws IOException {
        Files.createDirectories(folder.binaries());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // The library's default would answer before a write is on disk.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /// A PostgreSQL whose parent was killed goes on without it. It is asked to stop, which it does when the
    /// last statement of its dead client has ended; one that takes too long is killed, which its log of
    /// writes is there for.
    private static final class OrphanedPostgres {
        private static final Duration PATIENCE = Duration.ofSeconds(20);

        static void stop(Path postgres) throws IOException {
            Path pidFile = postgres.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return;
            }
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(OrphanedPostgres::isPostgres)
                    .ifPresent(OrphanedPostgres::awaitEnd);
            Files.deleteIfExists(pidFile);
        }

        private static boolean isPostgres(ProcessHandle process) {
            return process.info().command().orElse("").contains("postgres");
        }

        private static void awaitEnd(ProcessHandle process) {
            process.destroy();
            if (!hasEnded(process)) {
                process.destroyForcibly();
                if (!hasEnded(process)) {
                    throw new StartFailure("the PostgreSQL of an earlier start, process %d, cannot be stopped"
                            .formatted(process.pid()));
                }
            }
        }

        private static boolean hasEnded(ProcessHandle process) {
            return process.onExit()
                    .thenApply(it -> true)
                    .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
