package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The table `relation`, written in arrays: an entity has some ten rows, and one statement carries a
/// whole batch of entities. Calls join the transaction at hand.
@ApplicationScoped
public class RelationTable {
    private final CatalogConnection connections;

    RelationTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// An edge with the entity whose descriptor drew it.
    public record Emitted(UUID emitter, Relation relation) {}

    public Map<UUID, Set<Relation>> emittedBy(Collection<UUID> emitters) {
        if (emitters.isEmpty()) {
            return Map.of();
        }
        String sql = "select source_ref, type, target_ref, emitter_uid from relation where emitter_uid = any(?)";
        return connections.call(connection -> {
            Map<UUID, Set<Relation>> found = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", emitters.toArray()));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(4, UUID.class), uid -> new HashSet<>())
                            .add(relation(rows));
                }
            }
            return found;
        });
    }

    /// All relations that start at these refs, of descriptors and of features: distinct, by type and target.
    public Map<EntityRef, List<Relation>> outgoing(Collection<EntityRef> refs) {
        String sql = """
                select source_ref, type, target_ref from relation where source_ref = any(?)
                union select source_ref, type, target_ref from feature_relation where source_ref = any(?)
                order by source_ref, type, target_ref""";
        return connections.call(connection -> {
            Map<EntityRef, List<Relation>> found = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, textArray(connection, refs));
                statement.setArray(2, textArray(connection, refs));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    Relation relation = relation(rows);
                    found.computeIfAbsent(relation.source(), ref -> new ArrayList<>())
                            .add(relation);
                }
            }
            return found;
        });
    }

    public void insert(List<Emitted> added) {
        write(
                "insert into relation (emitter_uid, source_ref, type, target_ref)"
                        + " select * from unnest(?, ?, ?, ?)",
                added);
    }

    public void delete(List<Emitted> removed) {
        write(
                "delete from relation r using unnest(?, ?, ?, ?) as gone (emitter_uid, source_ref, type, target_ref)"
                        + " where r.emitter_uid = gone.emitter_uid and r.source_ref = gone.source_ref"
                        + " and r.type = gone.type and r.target_ref = gone.target_ref",
                removed);
    }

    private void write(String sql, List<Emitted> edges) {
        if (edges.isEmpty()) {
            return;
        }
        connections.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", edges.stream().map(Emitted::emitter).toArray()));
                statement.setArray(
                        2,
                        textArray(
                                connection,
                                edges.stream().map(e -> e.relation().source()).toList()));
                statement.setArray(
                        3,
                        textArray(
                                connection,
                                edges.stream().map(e -> e.relation().type()).toList()));
                statement.setArray(
                        4,
                        textArray(
                                connection,
                                edges.stream().map(e -> e.relation().target()).toList()));
                statement.executeUpdate();
            }
        });
    }

    private static Array textArray(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).toArray());
    }

    private static Relation relation(ResultSet rows) throws SQLException {
        return new Relation(EntityRef.parse(rows.getString(1)), rows.getString(2), EntityRef.parse(rows.getString(3)));
    }
}
