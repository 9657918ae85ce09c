package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.SettableClock;
import dev.mokuroku.launch.postgres.PostgresServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TempDir
    static Path data;

    private static PostgresServer server;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));

    /// What a command printed.
    private record Result(int code, String out, String err) {}

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.startDisposable(data);
        DataFolder.claim(data);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database empty");
            statement.execute(Files.readString(MIGRATIONS.resolve("V0016__catalog_audit.sql")));
            statement.execute(Files.readString(MIGRATIONS.resolve("V0037__security_service_tokens.sql")));
            statement.execute("create database older template postgres");
            statement.execute(Files.readString(MIGRATIONS.resolve("V0043__security_service_token_scopes.sql")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void issuesListsAndRevokes() throws SQLException {
        Result issued = run(configured(), "issue", "deploy", "--role", "editor", "--expires-in-days", "90");
        assertThat(issued.code()).isZero();
        assertThat(issued.out()).matches("mkr_[A-Za-z0-9_-]{43}\n");
        assertThat(issued.err()).doesNotContain("mkr_").contains("It is not shown again.");
        String id = issued.err().replaceAll("(?s)Issued the token (\\S+)\\. .*", "$1");
        assertThat(row(id))
                .isEqualTo(
                        id + "\tdeploy\teditor\tlive\t2026-03-01T10:00:00Z\tcommand-line\t2026-05-30T10:00:00Z\t-\t-");
        clock.advance(Duration.ofDays(90));
        assertThat(row(id)).contains("\texpired\t");

        Result revoked = run(configured(), "revoke", id);
        assertThat(revoked).isEqualTo(new Result(0, "", "Revoked the token %s of deploy.\n".formatted(id)));
        assertThat(row(id)).contains("\trevoked\t");
        assertThat(run(configured(), "revoke", id))
                .isEqualTo(new Result(1, "", "ID: the token %s is already revoked\n".formatted(id)));
        assertThat(trail(id)).containsExactly("TOKEN_ISSUED command-line", "TOKEN_REVOKED command-line");
    }

    @Test
    void limitsATokenToItsScope() {
        Result issued = run(configured(), "issue", "scoped", "--role", "reader", "--scope", "kind=api");
        assertThat(issued.code()).isZero();
        assertThat(run(configured(), "list").out()).containsPattern("\tscoped\treader\tlive\t.*\tkind=api\n");
        assertThat(run(configured(), "issue", "scoped", "--role", "reader", "--scope", "{")
                        .err())
                .startsWith("--scope must be a filter (kind=component,spec.type=service) or a predicate in JSON: ");
    }

    @Test
    void usesTheDatabaseOfTheServerThatRuns() {
        SmallRyeConfig embedded = config(Map.of("mokuroku.data", data.toString()));
        Result issued = run(embedded, "issue", "beside", "--role", "reader");
        assertThat(issued.code()).isZero();
        assertThat(run(configured(), "list").out()).contains("\tbeside\treader\tlive\t");
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThat(run(configured(), "issue", "deploy", "--role", "editor", "--expires-in-days", "0"))
                .isEqualTo(new Result(2, "", "--expires-in-days must be from 1 to 3650 but is 0\n"));
        assertThat(run(configured(), "issue", "a b", "--role", "editor").err()).startsWith("NAME must have 1 to 63");
        assertThat(run(configured(), "issue", "ci", "--role", "editor"))
                .isEqualTo(new Result(
                        1, "", "NAME: mokuroku.auth.tokens already has a token named 'ci'; choose another name\n"));
        Result unknown = run(configured(), "issue", "deploy", "--role", "owner");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("--role must be one of").contains("Usage:");
        assertThat(run(configured(), "revoke", "00000000-0000-0000-0000-000000000001"))
                .isEqualTo(new Result(1, "", "ID: no service token has the id 00000000-0000-0000-0000-000000000001\n"));
    }

    @Test
    void explainsADatabaseWithoutTables(@TempDir Path none) {
        Result empty = run(configured(server.jdbcUrl().replace("/postgres", "/empty")), "list");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err()).startsWith("The database lacks the tables of this version: start");
        Result older = run(configured(server.jdbcUrl().replace("/postgres", "/older")), "list");
        assertThat(older).isEqualTo(empty);
        Result missing = run(config(Map.of("mokuroku.data", none.toString())), "list");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("(mokuroku.data) has no database");
    }

    private String row(String id) {
        return run(configured(), "list")
                .out()
                .lines()
                .filter(line -> line.startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> trail(String id) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(
                    "select array_agg(action || ' ' || author order by id) from audit_entry where message like '%" + id
                            + "'");
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private Result run(SmallRyeConfig config, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new TokenCommand(config, clock, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
        return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static SmallRyeConfig configured() {
        return configured(server.jdbcUrl());
    }

    private static SmallRyeConfig configured(String url) {
        return config(Map.of(
                ConfiguredDatabase.URL,
                url,
                ConfiguredDatabase.USER,
                server.user(),
                ConfiguredDatabase.PASSWORD,
                server.password(),
                "mokuroku.auth.tokens",
                "ci=token-of-ci"));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
