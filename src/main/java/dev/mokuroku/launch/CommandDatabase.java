package dev.mokuroku.launch;

import dev.mokuroku.launch.postgres.PostgresAddress;
import dev.mokuroku.launch.postgres.PostgresServer;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A connection of a command to the database of the configuration. If that is the embedded one, the command uses the
/// PostgreSQL of the server that runs, or starts PostgreSQL for itself.
final class CommandDatabase implements AutoCloseable {
    private final Connection connection;
    /// Null if the command started none.
    private final @Nullable PostgresServer server;

    private CommandDatabase(Connection connection, @Nullable PostgresServer server) {
        this.connection = connection;
        this.server = server;
    }

    /// @throws StartFailure that names the setting to change
    static CommandDatabase open(SmallRyeConfig config) throws SQLException {
        if (config.getOptionalValue(ConfiguredDatabase.URL, String.class).isPresent()) {
            ConfiguredDatabase configured = new ConfiguredDatabase(config);
            configured.check();
            return new CommandDatabase(configured.connect(), null);
        }
        Path data = config.getOptionalValue("mokuroku.data", Path.class)
                .orElse(Path.of("data"))
                .toAbsolutePath();
        if (!Files.exists(data.resolve("postgres"))) {
            throw new StartFailure(("the data folder %s (mokuroku.data) has no database; set mokuroku.data or"
                            + " quarkus.datasource.jdbc.url as for the server, and start the server once")
                    .formatted(data));
        }
        try {
            return openEmbedded(data);
        } catch (IOException failure) {
            throw new StartFailure(
                    "the embedded PostgreSQL in %s cannot be used: %s".formatted(data, failure.getMessage()), failure);
        }
    }

    private static CommandDatabase openEmbedded(Path data) throws IOException, SQLException {
        if (!DataFolder.tryClaim(data)) {
            PostgresAddress running = PostgresAddress.ofRunning(data);
            return new CommandDatabase(connect(running), null);
        }
        PostgresServer server = PostgresServer.start(data);
        try {
            return new CommandDatabase(
                    connect(new PostgresAddress(server.jdbcUrl(), server.user(), server.password())), server);
        } catch (SQLException failure) {
            server.stop();
            throw failure;
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
        stop();
    }

    private void stop() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (IOException failure) {
            System.err.println("The embedded PostgreSQL did not stop: " + failure.getMessage());
        }
    }
}
