package dev.mokuroku.repository;

import dev.mokuroku.catalog.sql.CatalogConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/// The table `repository_facts`, and the writes to `repository_manifest`: a page of repositories by a few
/// statements.
@ApplicationScoped
class FactsTable implements FactsStore {
    private static final String OF_SOURCE = " where lower(source) = lower(?)";

    private final DataSource database;
    private final Clock clock;

    FactsTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is to be written of a repository.
    private record Changed(ListedRepository found, String json, String hash) {}

    @Override
    @Transactional
    public Set<String> keys(String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select lower(slug) from repository_facts" + OF_SOURCE)) {
            select.setString(1, source);
            return CatalogConnection.texts(select);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    @Transactional
    public void save(String source, Collection<ListedRepository> found, Collection<String> gone) {
        Map<String, ListedRepository> byKey =
                new LinkedHashMap<>(); // a list that changes between pages can hold one twice
        found.forEach(repository -> byKey.put(repository.key(), repository));
        try (Connection connection = database.getConnection()) {
            if (!byKey.isEmpty()) {
                writeChanged(connection, source, byKey);
            }
            if (!gone.isEmpty()) {
                remove(connection, source, gone);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void writeChanged(Connection connection, String source, Map<String, ListedRepository> found)
            throws SQLException {
        Map<String, String> known = hashes(connection, source, found.keySet());
        List<Changed> changed = found.values().stream()
                .map(FactsTable::toWrite)
                .filter(change -> !change.hash().equals(known.get(change.found().key())))
                .toList();
        if (!changed.isEmpty()) {
            Map<String, Long> ids = write(connection, source, changed);
            ManifestTable.write(connection, changed.stream().map(Changed::found).toList(), ids);
        }
    }

    private static Changed toWrite(ListedRepository found) {
        String json = FactsJson.write(found.facts());
        return new Changed(found, json, FactsJson.hashOf(found, json));
    }

    private static Map<String, String> hashes(Connection connection, String source, Collection<String> keys)
            throws SQLException {
        String sql = "select lower(slug), hash from repository_facts" + OF_SOURCE + " and lower(slug) = any(?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, source);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            return byFirst(select.executeQuery(), row -> row.getString(2));
        }
    }

    /// @return the ids of the rows, by key
    private Map<String, Long> write(Connection connection, String source, List<Changed> changed) throws SQLException {
        String sql = """
                insert into repository_facts (source, slug, facts, hash, observed_at)
                select ?, slug, facts::jsonb, hash, ? from unnest(?, ?, ?) as written(slug, facts, hash)
                on conflict (lower(source), lower(slug)) do update set source = excluded.source,
                slug = excluded.slug, facts = excluded.facts, hash = excluded.hash, observed_at = excluded.observed_at
                returning lower(slug), id""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, source);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            changed.stream()
                                    .map(change -> change.found().slug())
                                    .toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", changed.stream().map(Changed::json).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", changed.stream().map(Changed::hash).toArray()));
            return byFirst(insert.executeQuery(), row -> row.getLong(2));
        }
    }

    private interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<String, T> byFirst(ResultSet rows, Column<T> column) throws SQLException {
        Map<String, T> found = new HashMap<>();
        while (rows.next()) {
            found.put(rows.getString(1), column.read(rows));
        }
        return found;
    }

    private static void remove(Connection connection, String source, Collection<String> keys) throws SQLException {
        String sql = "delete from repository_facts" + OF_SOURCE + " and lower(slug) = any(?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, source);
            delete.setArray(2, connection.createArrayOf("text", keys.toArray()));
            delete.executeUpdate();
        }
    }
}
