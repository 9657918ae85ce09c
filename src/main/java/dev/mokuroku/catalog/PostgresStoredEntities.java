package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
class PostgresStoredEntities implements StoredEntities {
    private final CatalogConnection connections;
    private final RelationTable relations;

    PostgresStoredEntities(CatalogConnection connections, RelationTable relations) {
        this.connections = connections;
        this.relations = relations;
    }

    @Override
    @Transactional
    public List<StoredEntity> load(Collection<EntityRef> refs) {
        String sql = "select uid, ref, json from entity where ref = any(?)";
        return withRelations(connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text", refs.stream().map(EntityRef::toString).toArray()));
                return read(statement.executeQuery());
            }
        }));
    }

    @Override
    @Transactional
    @TransactionConfiguration(timeout = 3600) // a million entities take minutes
    public long readAll(int batchSize, Consumer<List<StoredEntity>> batch) {
        long sequence = connections.call(PostgresStoredEntities::openSnapshot);
        List<StoredEntity> page = pageAfter("", batchSize);
        while (!page.isEmpty()) {
            batch.accept(withRelations(page));
            page = pageAfter(page.getLast().ref().toString(), batchSize);
        }
        return sequence;
    }

    /// Every later statement of this transaction sees what this one sees.
    private static long openSnapshot(Connection connection) throws SQLException {
        try (PreparedStatement isolation =
                        connection.prepareStatement("set transaction isolation level repeatable read, read only");
                PreparedStatement sequence =
                        connection.prepareStatement("select coalesce(max(sequence), 0) from change")) {
            isolation.execute();
            ResultSet rows = sequence.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<StoredEntity> pageAfter(String ref, int size) {
        String sql = "select uid, ref, json from entity where ref > ? order by ref limit ?";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, ref);
                statement.setInt(2, size);
                return read(statement.executeQuery());
            }
        });
    }

    private List<StoredEntity> withRelations(List<StoredEntity> bare) {
        Map<EntityRef, List<Relation>> found =
                relations.startingAt(bare.stream().map(StoredEntity::ref).toList());
        return bare.stream()
                .map(it -> new StoredEntity(it.uid(), it.ref(), it.json(), found.getOrDefault(it.ref(), List.of())))
                .toList();
    }

    private static List<StoredEntity> read(ResultSet rows) throws SQLException {
        List<StoredEntity> entities = new ArrayList<>();
        while (rows.next()) {
            EntityRef ref = EntityRef.parse(rows.getString(2));
            entities.add(new StoredEntity(rows.getObject(1, UUID.class), ref, rows.getString(3), List.of()));
        }
        return entities;
    }
}
