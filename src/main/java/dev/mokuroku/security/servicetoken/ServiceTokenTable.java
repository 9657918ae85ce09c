package dev.mokuroku.security.servicetoken;

import dev.mokuroku.catalog.audit.AuditEntry.Action;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `service_token`. Each method runs in the transaction of the given connection; what changes a token also
/// writes the audit trail.
public final class ServiceTokenTable {
    /// Every replica keeps the live tokens in memory and reads them every few seconds.
    static final int MAX_LIVE_TOKENS = 1000;
    /// The precision of `last_used_at`.
    static final Duration USE_INTERVAL = Duration.ofMinutes(1);
    /// The source of the audit trail's entries.
    static final String AUDIT_SOURCE = "service-tokens";

    private static final String COLUMNS =
            "id, name, role, scope, created_by, created_at, expires_at, last_used_at, revoked_at, token_hash";
    private static final String LIVE = "revoked_at is null and (expires_at is null or expires_at > ?)";

    private final Clock clock;

    public ServiceTokenTable(Clock clock) {
        this.clock = clock;
    }

    /// @param request that was checked
    /// @throws CatalogException `CONFLICT` if there are too many live tokens
    public IssuedToken insert(Connection connection, TokenRequest request, String author) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (countLive(connection, now) >= MAX_LIVE_TOKENS) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "There are already %d service tokens; revoke those that nobody uses".formatted(MAX_LIVE_TOKENS));
        }
        String text = TokenText.generate();
        ServiceToken token = new ServiceToken(
                new ServiceToken.Key(now, UUID.randomUUID()),
                request.name(),
                request.role(),
                request.parsedScope(),
                author,
                request.expiresAt(now),
                null,
                null);
        insert(connection, token, TokenText.hash(text));
        AuditTrail.insert(connection, now, Action.TOKEN_ISSUED, author, AUDIT_SOURCE, summary(token));
        return new IssuedToken(text, token);
    }

    private static void insert(Connection connection, ServiceToken token, String hash) throws SQLException {
        String sql = """
                insert into service_token (id, name, token_hash, role, created_by, created_at, expires_at, scope)
                values (?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, token.id());
            statement.setString(2, token.name());
            statement.setString(3, hash);
            statement.setString(4, token.role().name());
            statement.setString(5, token.createdBy());
            statement.setTimestamp(6, Timestamp.from(token.key().createdAt()));
            statement.setTimestamp(7, token.expiresAt() == null ? null : Timestamp.from(token.expiresAt()));
            statement.setString(8, token.scope() == null ? null : token.scope().text());
            statement.executeUpdate();
        }
    }

    private static int countLive(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from service_token where " + LIVE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /// @throws CatalogException `NOT_FOUND` or `CONFLICT`, if there is no such token or it is revoked already
    public ServiceToken revoke(Connection connection, UUID id, String author) throws SQLException {
        Instant now = clock.instant();
        String sql = "update service_token set revoked_at = ? where id = ? and revoked_at is null returning " + COLUMNS;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, id);
            ResultSet rows = statement.executeQuery();
            if (!rows.next()) {
                throw notRevoked(connection, id);
            }
            ServiceToken revoked = read(rows);
            AuditTrail.insert(connection, now, Action.TOKEN_REVOKED, author, AUDIT_SOURCE, summary(revoked));
            return revoked;
        }
    }

    private static CatalogException notRevoked(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from service_token where id = ?")) {
            statement.setObject(1, id);
            return statement.executeQuery().next()
                    ? new CatalogException(
                            ErrorCode.CONFLICT, "id", "id: the token %s is already revoked".formatted(id))
                    : new CatalogException(ErrorCode.NOT_FOUND, "id", "id: no service token has the id " + id);
        }
    }

    /// All tokens, also expired and revoked ones; the newest first.
    ///
    /// @param after key of the last token of the page before; null for the first page
    public List<ServiceToken> page(Connection connection, ServiceToken.@Nullable Key after, int size)
            throws SQLException {
        String condition = after == null ? "" : " where (created_at, id) < (?, ?)";
        String sql = "select %s from service_token%s order by created_at desc, id desc limit ?"
                .formatted(COLUMNS, condition);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            if (after != null) {
                statement.setTimestamp(parameter++, Timestamp.from(after.createdAt()));
                statement.setObject(parameter++, after.id());
            }
            statement.setInt(parameter, size);
            ResultSet rows = statement.executeQuery();
            List<ServiceToken> page = new ArrayList<>();
            while (rows.next()) {
                page.add(read(rows));
            }
            return page;
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from service_token")) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /// The tokens that are accepted now, by their hash.
    Map<String, ServiceToken> live(Connection connection) throws SQLException {
        String sql = "select %s from service_token where %s".formatted(COLUMNS, LIVE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            ResultSet rows = statement.executeQuery();
            Map<String, ServiceToken> live = new HashMap<>();
            while (rows.next()) {
                live.put(rows.getString("token_hash"), read(rows));
            }
            return live;
        }
    }

    /// Tokens whose end was before this time, by expiry or by being revoked.
    ///
    /// @return how many there were
    int deleteEndedBefore(Connection connection, Instant time) throws SQLException {
        // Least ignores nulls; a token without an end has none.
        String sql = "delete from service_token where least(revoked_at, expires_at) < ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(time));
            return statement.executeUpdate();
        }
    }

    /// Unless another replica recorded a use in the last minute.
    void recordUse(Connection connection, UUID id, Instant at) throws SQLException {
        String sql = "update service_token set last_used_at = ? where id = ? and coalesce(last_used_at <= ?, true)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, id);
            statement.setTimestamp(3, Timestamp.from(at.minus(USE_INTERVAL)));
            statement.executeUpdate();
        }
    }

    private static String summary(ServiceToken token) {
        String scope = token.scope() == null ? "" : ", scope " + token.scope().text();
        return "%s, role %s, id %s%s".formatted(token.name(), token.role().text(), token.id(), scope);
    }

    private static ServiceToken read(ResultSet row) throws SQLException {
        return new ServiceToken(
                new ServiceToken.Key(row.getTimestamp("created_at").toInstant(), row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                scope(row),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable TokenScope scope(ResultSet row) throws SQLException {
        String text = row.getString("scope");
        return text == null ? null : TokenScope.stored(text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
