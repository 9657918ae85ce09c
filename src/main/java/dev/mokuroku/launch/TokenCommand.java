package dev.mokuroku.launch;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.servicetoken.ConfiguredTokens;
import dev.mokuroku.security.servicetoken.IssuedToken;
import dev.mokuroku.security.servicetoken.ServiceToken;
import dev.mokuroku.security.servicetoken.ServiceTokenTable;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Issues, lists and revokes service tokens in the database of the configuration, whether or not a server runs on
/// it. Starts no server: Quarkus would scan the sources and open the index.
final class TokenCommand {
    static final String NAME = "token";

    /// In the audit trail.
    private static final String AUTHOR = "command-line";

    /// SQL states of an undefined table, and of an undefined column.
    private static final Set<String> OLDER_DATABASE = Set.of("42P01", "42703");

    private final SmallRyeConfig config;
    private final Clock clock;
    private final ServiceTokenTable table;
    private final PrintStream out;
    private final PrintStream err;

    /// @param out gets the issued token, or the list, and nothing else
    TokenCommand(SmallRyeConfig config, Clock clock, PrintStream out, PrintStream err) {
        this.config = config;
        this.clock = clock;
        this.table = new ServiceTokenTable(clock);
        this.out = out;
        this.err = err;
    }

    /// @param arguments after `token`
    /// @return the exit code: 0 after success, 2 for wrong arguments, 1 for another failure
    int run(List<String> arguments) {
        try {
            TokenArguments parsed = TokenArguments.parse(arguments);
            if (parsed instanceof TokenArguments.Issue issue) {
                issue.request().check(configuredNames());
            }
            execute(parsed);
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(TokenArguments.USAGE);
            return 2;
        } catch (CatalogException refused) {
            err.println(explain(refused));
            return refused.code() == ErrorCode.INVALID_INPUT ? 2 : 1;
        } catch (StartFailure unusable) {
            err.println("The database cannot be used: " + unusable.getMessage());
            return 1;
        } catch (SQLException failure) {
            err.println(explain(failure));
            return 1;
        }
    }

    private void execute(TokenArguments arguments) throws SQLException {
        try (CommandDatabase database = CommandDatabase.open(config)) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            switch (arguments) {
                case TokenArguments.Issue issue -> {
                    IssuedToken issued = table.insert(connection, issue.request(), AUTHOR);
                    connection.commit();
                    out.println(issued.text());
                    err.printf(
                            "Issued the token %s. It is not shown again.%n",
                            issued.token().id());
                }
                case TokenArguments.ListAll all -> print(table.page(connection, null, Integer.MAX_VALUE));
                case TokenArguments.Revoke revoke -> {
                    ServiceToken revoked = table.revoke(connection, revoke.id(), AUTHOR);
                    connection.commit();
                    err.printf("Revoked the token %s of %s.%n", revoked.id(), revoked.name());
                }
            }
        }
    }

    private void print(List<ServiceToken> tokens) {
        out.println("ID\tNAME\tROLE\tSTATE\tCREATED AT\tCREATED BY\tEXPIRES AT\tLAST USED AT\tSCOPE");
        Instant now = clock.instant();
        for (ServiceToken token : tokens) {
            out.println(String.join(
                    "\t",
                    token.id().toString(),
                    token.name(),
                    token.role().text(),
                    token.state(now),
                    token.key().createdAt().toString(),
                    token.createdBy(),
                    text(token.expiresAt()),
                    text(token.lastUsedAt()),
                    token.scope() == null ? "-" : token.scope().text()));
        }
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "-" : at.toString();
    }

    private Set<String> configuredNames() {
        List<String> entries =
                config.getOptionalValues("mokuroku.auth.tokens", String.class).orElse(List.of());
        return new ConfiguredTokens(entries).names();
    }

    /// With the argument's name on the command line.
    private static String explain(CatalogException refused) {
        String field = refused.field();
        if (field == null || !refused.getMessage().startsWith(field)) {
            return refused.getMessage();
        }
        String argument = switch (field) {
            case "name" -> "NAME";
            case "expiresInDays" -> TokenArguments.EXPIRES_IN_DAYS;
            case "scope" -> TokenArguments.SCOPE;
            case "id" -> "ID";
            default -> field;
        };
        return argument + refused.getMessage().substring(field.length());
    }

    private static String explain(SQLException failure) {
        return failure.getSQLState() != null && OLDER_DATABASE.contains(failure.getSQLState())
                ? "The database lacks the tables of this version: start this version of Mokuroku once, which creates them"
                : "The database failed: " + failure.getMessage();
    }
}
