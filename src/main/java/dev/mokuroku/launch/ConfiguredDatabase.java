package dev.mokuroku.launch;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// The PostgreSQL that is configured, asked before anything is started whether Mokuroku can work with it.
final class ConfiguredDatabase {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USER = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    private static final String DRIVER_PROPERTIES = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final String URL_START = "jdbc:postgresql:";
    private static final int CONNECT_TIMEOUT_SECONDS = 10;
    private static final int MIN_VERSION = 15;
    /// Without tables, the first start has to make them.
    private static final String CAPABILITIES = """
            select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
                   current_user, current_database(), coalesce(current_schema(), ''),
                   coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
                   to_regclass('flyway_schema_history') is not null""";

    private final String url;
    private final Properties properties = new Properties();

    ConfiguredDatabase(SmallRyeConfig config) {
        this.url = config.getOptionalValue(URL, String.class).orElse("");
        config.getOptionalValue(USER, String.class).ifPresent(user -> properties.setProperty("user", user));
        config.getOptionalValue(PASSWORD, String.class).ifPresent(it -> properties.setProperty("password", it));
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(DRIVER_PROPERTIES)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(it -> properties.setProperty(name.substring(DRIVER_PROPERTIES.length()), it));
            }
        }
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_TIMEOUT_SECONDS));
    }

    /// @throws StartFailure that names the setting, or the grant, to change
    void check() {
        if (!url.startsWith(URL_START)) {
            throw new StartFailure(
                    "%s must be like jdbc:postgresql://host:5432/database, but is '%s'".formatted(URL, address()));
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CAPABILITIES)) {
            row.next();
            checkCapabilities(row);
        } catch (SQLException refused) {
            throw new StartFailure(explain(refused), refused);
        }
    }

    /// To be called after [#check].
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    private void checkCapabilities(ResultSet row) throws SQLException {
        if (row.getInt(1) < MIN_VERSION) {
            throw new StartFailure("the PostgreSQL at %s (%s) is of version %s; Mokuroku works with %d or newer"
                    .formatted(address(), URL, row.getString(2), MIN_VERSION));
        }
        String user = row.getString(3);
        String database = row.getString(4);
        String schema = row.getString(5);
        boolean mayCreate = row.getBoolean(6);
        boolean hasTables = row.getBoolean(7);
        if (schema.isEmpty()) {
            throw new StartFailure(("the user '%s' (%s) has no schema in the database '%s'; run as its owner: create"
                            + " schema %s authorization %s")
                    .formatted(user, USER, database, quoted(user), quoted(user)));
        }
        if (!mayCreate && !hasTables) {
            throw new StartFailure(
                    ("the user '%s' (%s) may not make tables in the schema '%s' of the database '%s'; run"
                                    + " as its owner: grant create, usage on schema %s to %s")
                            .formatted(user, USER, schema, database, quoted(schema), quoted(user)));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// By the codes of PostgreSQL's documentation, appendix A.
    private String explain(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "the PostgreSQL at %s (%s) does not let the user '%s' in; check %s and %s, and the server's pg_hba.conf (%s)"
                        .formatted(address(), URL, user(), USER, PASSWORD, refused.getMessage());
            case "3D000" ->
                "the PostgreSQL at %s has no such database; correct %s, or create the database (%s)"
                        .formatted(address(), URL, refused.getMessage());
            case "42501" ->
                "the user '%s' (%s) may not connect to the database of %s (%s); run as its owner: grant connect on database"
                                .formatted(user(), USER, address(), URL)
                        + " … to " + quoted(user());
            case "53300" ->
                "the PostgreSQL at %s (%s) has no free connection; raise its max_connections, or lower"
                                .formatted(address(), URL)
                        + " quarkus.datasource.jdbc.max-size of what uses it";
            case "08001", "08004", "08006" ->
                "the PostgreSQL at %s cannot be reached; check host and port in %s, and that the server runs (%s)"
                        .formatted(address(), URL, cause(refused));
            default -> "the PostgreSQL at %s (%s) refuses the connection: %s".formatted(address(), URL, cause(refused));
        };
    }

    private String user() {
        return properties.getProperty("user", System.getProperty("user.name"));
    }

    private static String cause(SQLException refused) {
        return refused.getCause() == null
                ? String.valueOf(refused.getMessage())
                : "%s: %s".formatted(refused.getMessage(), refused.getCause());
    }

    /// The URL without its parameters and what stands before the host: they may hold a password.
    private String address() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
