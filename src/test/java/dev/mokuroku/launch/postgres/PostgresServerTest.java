package dev.mokuroku.launch.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path data;

    @Test
    void isDurableAndPrivate() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        PostgresServer server = PostgresServer.start(data);
        try {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertOnlyPasswordsCount(server);
            assertNothingIsOpenToOthers();
        } finally {
            server.stop();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /// The data folder of a release that trusted every local user.
    @Test
    void takesOverAFolderThatTrustedEverybody() throws Exception {
        fillAsFormerReleasesDid();
        PostgresServer server = PostgresServer.start(data);
        try {
            assertThat(ask(server, "select content from kept")).isEqualTo("kept");
            assertOnlyPasswordsCount(server);
            assertNothingIsOpenToOthers();
        } finally {
            server.stop();
        }
    }

    @Test
    void startsAgainWithTheSamePassword() throws Exception {
        PostgresServer first = PostgresServer.startDisposable(data);
        update(first, "create table kept (content text)");
        first.stop();
        Files.delete(data.resolve("postgres-password"));
        PostgresServer withoutPasswordFile = PostgresServer.startDisposable(data);
        assertThat(withoutPasswordFile.password()).isNotEqualTo(first.password());
        assertThat(ask(withoutPasswordFile, "select count(*) from kept")).isEqualTo("0");
        withoutPasswordFile.stop();
        PostgresServer again = PostgresServer.startDisposable(data);
        assertThat(again.password()).isEqualTo(withoutPasswordFile.password());
        again.stop();
    }

    @Test
    void saysWhatTheServerLoggedWhenItDoesNotStart() throws Exception {
        PostgresServer.startDisposable(data).stop();
        Files.writeString(data.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> PostgresServer.startDisposable(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void namesTheArchivesOfEachPlatform() {
        assertThat(List.of(
                        PostgresBinaries.archiveName("Linux", "amd64"),
                        PostgresBinaries.archiveName("Linux", "aarch64"),
                        PostgresBinaries.archiveName("Mac OS X", "x86_64"),
                        PostgresBinaries.archiveName("Mac OS X", "aarch64")))
                .allSatisfy(name ->
                        assertThat(getClass().getResource("/" + name)).as(name).isNotNull());
    }

    private void fillAsFormerReleasesDid() throws IOException, SQLException {
        Path binaries = Files.createDirectory(data.resolve("postgres-binaries"));
        try (EmbeddedPostgres former = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setDataDirectory(data.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .start();
                Connection connection = former.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 'kept'::text as content");
        }
    }

    private void assertOnlyPasswordsCount(PostgresServer server) throws IOException {
        assertThat(Files.readString(data.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    private void assertNothingIsOpenToOthers() throws IOException {
        try (Stream<Path> top = Files.list(data)) {
            assertThat(Stream.concat(Stream.of(data), top))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .endsWith("------"));
        }
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void update(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
