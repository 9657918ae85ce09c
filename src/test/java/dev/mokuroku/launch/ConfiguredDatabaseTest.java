package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.launch.postgres.PostgresServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredDatabaseTest {
    @TempDir
    static Path data;

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.startDisposable(data);
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role app login password 'app'");
            statement.execute("create database closed");
            statement.execute("revoke connect on database closed from public");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void acceptsAServerThatServes() {
        assertThatCode(() -> check(server.jdbcUrl(), server.user(), server.password()))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheSettingsOfAWrongPassword() {
        refused(server.jdbcUrl(), "app", "secret-guess", "quarkus.datasource.username", "quarkus.datasource.password");
    }

    @Test
    void namesTheSettingOfAnUnknownDatabase() {
        refused(server.jdbcUrl().replace("/postgres", "/nowhere"), "app", "app", "\"nowhere\"", "jdbc.url");
    }

    @Test
    void namesTheGrantsThatAreMissing() {
        refused(server.jdbcUrl(), "app", "app", "grant create, usage on schema \"public\" to \"app\"");
        refused(server.jdbcUrl().replace("/postgres", "/closed"), "app", "app", "grant connect on database");
        refused(server.jdbcUrl() + "?currentSchema=nowhere", "app", "app", "create schema \"app\"");
    }

    @Test
    void namesTheSettingOfAServerThatIsAway() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        refused(
                "jdbc:postgresql://127.0.0.1:%d/catalog?password=secret-guess".formatted(free),
                "app",
                "secret-guess",
                "cannot be reached",
                "quarkus.datasource.jdbc.url");
    }

    @Test
    void refusesAnotherDatabase() {
        refused("jdbc:mysql://127.0.0.1/catalog", "app", "app", "jdbc:postgresql://host:5432/database");
    }

    private static void refused(String url, String user, String password, String... parts) {
        assertThatThrownBy(() -> check(url, user, password))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("secret-guess");
    }

    private static void check(String url, String user, String password) {
        Map<String, String> settings = Map.of(
                ConfiguredDatabase.URL, url, ConfiguredDatabase.USER, user, ConfiguredDatabase.PASSWORD, password);
        new ConfiguredDatabase(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "settings", 400))
                        .build())
                .check();
    }
}
