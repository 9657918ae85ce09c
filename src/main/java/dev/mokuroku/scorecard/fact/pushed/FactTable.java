package dev.mokuroku.scorecard.fact.pushed;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The tables `scorecard_fact` and `scorecard_fact_history`. Call within a transaction.
@ApplicationScoped
class FactTable {
    private static final String COLUMNS = "entity_ref, name, value, at, source, link, reporter, reported_at";
    private static final String VALUES = " from unnest(?, ?, ?, ?, ?, ?, ?, ?) as f(" + COLUMNS + ")";

    private final CatalogConnection connections;

    FactTable(CatalogConnection connections) {
        this.connections = connections;
    }

    List<StoredFact> of(Collection<EntityRef> entities, Collection<String> names) {
        return list(SqlStatement.of(
                "select " + COLUMNS + " from scorecard_fact where entity_ref = any(?) and name = any(?)",
                refs(entities),
                SqlArray.texts(names)));
    }

    /// Other reports of these facts wait until the transaction ends.
    List<StoredFact> lock(Collection<EntityRef> entities, Collection<String> names) {
        return list(SqlStatement.of(
                "select " + COLUMNS + " from scorecard_fact where entity_ref = any(?) and name = any(?)"
                        + " order by entity_ref, name for update",
                refs(entities),
                SqlArray.texts(names)));
    }

    /// Replaces what is not newer.
    void save(List<StoredFact> facts) {
        connections.run(connection -> write(
                connection,
                "insert into scorecard_fact as held (" + COLUMNS + ") select " + COLUMNS + VALUES
                        + " order by entity_ref, name on conflict (entity_ref, name) do update set"
                        + " value = excluded.value, at = excluded.at, source = excluded.source, link = excluded.link,"
                        + " reporter = excluded.reporter, reported_at = excluded.reported_at"
                        + " where held.at <= excluded.at",
                facts));
    }

    void addHistory(List<StoredFact> facts) {
        connections.run(connection -> write(
                connection, "insert into scorecard_fact_history (" + COLUMNS + ") select " + COLUMNS + VALUES, facts));
    }

    /// The latest ones of each entity, the latest first.
    List<StoredFact> history(Collection<EntityRef> entities, String name, int limit) {
        return list(SqlStatement.of(
                "select h.* from unnest(?) as e(ref) cross join lateral (select " + COLUMNS
                        + " from scorecard_fact_history where entity_ref = e.ref and name = ?"
                        + " order by id desc limit ?) h",
                refs(entities),
                name,
                limit));
    }

    void deleteOf(Collection<EntityRef> entities) {
        connections.run(connection -> {
            SqlStatement.of("delete from scorecard_fact where entity_ref = any(?)", refs(entities))
                    .update(connection);
            SqlStatement.of("delete from scorecard_fact_history where entity_ref = any(?)", refs(entities))
                    .update(connection);
        });
    }

    /// @return how many changes were deleted
    int deleteHistoryBefore(Instant time, int limit) {
        SqlStatement delete = SqlStatement.of(
                "delete from scorecard_fact_history where id = any(array("
                        + "select id from scorecard_fact_history where reported_at < ? limit ?))",
                time,
                limit);
        return connections.call(delete::update);
    }

    /// The entities that have facts of the schema.
    Set<EntityRef> entitiesOf(String schema) {
        SqlStatement select = SqlStatement.of(
                "select distinct entity_ref from scorecard_fact where name > ? and name < ?",
                schema + ".",
                schema + "/"); // the character after the point
        return connections.call(select::texts).stream().map(EntityRef::parse).collect(toSet());
    }

    private static void write(Connection connection, String sql, List<StoredFact> facts) throws SQLException {
        if (!facts.isEmpty()) {
            SqlStatement.of(
                            sql,
                            SqlArray.of("text", facts, fact -> fact.entity().toString()),
                            SqlArray.of("text", facts, StoredFact::name),
                            SqlArray.of("text", facts, StoredFact::value),
                            SqlArray.of("timestamptz", facts, fact -> Timestamp.from(fact.at())),
                            SqlArray.of("text", facts, StoredFact::source),
                            SqlArray.of("text", facts, StoredFact::link),
                            SqlArray.of("text", facts, StoredFact::reporter),
                            SqlArray.of("timestamptz", facts, fact -> Timestamp.from(fact.reportedAt())))
                    .update(connection);
        }
    }

    private static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }

    private List<StoredFact> list(SqlStatement select) {
        return connections.call(connection -> select.list(connection, FactTable::fact));
    }

    private static StoredFact fact(ResultSet row) throws SQLException {
        return new StoredFact(
                EntityRef.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }
}
