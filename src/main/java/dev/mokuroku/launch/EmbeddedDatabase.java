package dev.mokuroku.launch;

import dev.mokuroku.launch.postgres.PostgresServer;
import dev.mokuroku.launch.postgres.PrivateFolder;
import io.quarkus.runtime.Quarkus;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;

/// A PostgreSQL of our own below the data folder, for when no other is configured. Its address is handed
/// to Quarkus as the system property `quarkus.datasource.jdbc.url`.
final class EmbeddedDatabase {
    private static final String URL = ConfiguredDatabase.URL;

    private EmbeddedDatabase() {}

    /// Where an address is configured, which it also is after a reload in development, that server is checked.
    ///
    /// @throws StartFailure when no server can be used
    static void startUnlessConfigured(SmallRyeConfig config) {
        Path data = DataFolder.prepare(
                config.getOptionalValue("mokuroku.data", Path.class).orElse(Path.of("data")));
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            new ConfiguredDatabase(config).check();
            return;
        }
        DataFolder.claim(data);
        try {
            use(PostgresServer.start(data), () -> {});
        } catch (IOException failure) {
            throw notStarted(data, failure);
        }
    }

    /// In a folder that goes when the process ends, whatever else is configured: what is there is not touched.
    ///
    /// @return the folder
    /// @throws StartFailure when it does not come up
    static Path startTemporary() {
        Path data = DataFolder.temporary();
        System.setProperty("mokuroku.data", data.toString());
        try {
            use(PostgresServer.startDisposable(data), () -> delete(data));
        } catch (IOException failure) {
            throw notStarted(data, failure);
        }
        return data;
    }

    private static void use(PostgresServer server, Runnable afterStop) throws IOException {
        registerShutdownHook(server, afterStop);
        System.setProperty(URL, server.jdbcUrl());
        System.setProperty(ConfiguredDatabase.USER, server.user());
        System.setProperty(ConfiguredDatabase.PASSWORD, server.password());
    }

    private static void registerShutdownHook(PostgresServer server, Runnable afterStop) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop(server);
                afterStop.run();
            }));
        } catch (IllegalStateException endsAlready) {
            server.stop();
            throw new StartFailure("a shutdown was requested during the start", endsAlready);
        }
    }

    /// When the process ends, not when the application does: in development it is started anew.
    private static void stop(PostgresServer server) {
        try {
            Quarkus.blockingExit();
            server.stop();
        } catch (IOException failure) {
            System.err.println("The embedded PostgreSQL did not stop: " + failure.getMessage());
        }
    }

    private static void delete(Path folder) {
        try {
            PrivateFolder.delete(folder);
        } catch (IOException left) {
            System.err.println("The temporary folder could not be deleted: " + left);
        }
    }

    private static StartFailure notStarted(Path data, IOException failure) {
        return new StartFailure(
                "the embedded PostgreSQL in %s did not start: %s".formatted(data, failure.getMessage()), failure);
    }
}
