package dev.mokuroku.catalog.feed;

import dev.mokuroku.catalog.RelationTable;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

@ApplicationScoped
class PostgresStoredEntities implements StoredEntities {
    private static final String COLUMNS =
            "select e.uid, e.ref, e.json, d.parent_ref from entity e join descriptor d on d.id = e.descriptor_id";

    private final CatalogConnection connections;
    private final RelationTable relations;

    PostgresStoredEntities(CatalogConnection connections, RelationTable relations) {
        this.connections = connections;
        this.relations = relations;
    }

    @Override
    @Transactional
    public List<StoredEntity> load(Collection<EntityRef> refs) {
        String sql = COLUMNS + " where e.ref = any(?)";
        return withRelationsAndProblems(connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, textArray(connection, refs));
                return read(statement.executeQuery());
            }
        }));
    }

    @Override
    @Transactional
    public <T> T inTransaction(Supplier<T> reads) {
        return reads.get();
    }

    @Override
    @Transactional
    @TransactionConfiguration(timeout = 3600) // a million entities take minutes
    public FeedPosition readAll(int batchSize, Consumer<List<StoredEntity>> batch) {
        FeedPosition newest = connections.call(PostgresStoredEntities::openSnapshot);
        List<StoredEntity> page = pageAfter("", batchSize);
        while (!page.isEmpty()) {
            batch.accept(withRelationsAndProblems(page));
            page = pageAfter(page.getLast().ref().toString(), batchSize);
        }
        return newest;
    }

    /// Every later statement of this transaction sees what this one sees.
    private static FeedPosition openSnapshot(Connection connection) throws SQLException {
        try (PreparedStatement isolation =
                        connection.prepareStatement("set transaction isolation level repeatable read, read only");
                PreparedStatement newest = connection.prepareStatement(
                        "select sequence, ref, kind, at from change order by sequence desc limit 1")) {
            isolation.execute();
            ResultSet rows = newest.executeQuery();
            return rows.next() ? FeedPosition.of(ChangeLog.changeIn(rows)) : FeedPosition.START;
        }
    }

    private List<StoredEntity> pageAfter(String ref, int size) {
        String sql = COLUMNS + " where e.ref > ? order by e.ref limit ?";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, ref);
                statement.setInt(2, size);
                return read(statement.executeQuery());
            }
        });
    }

    private List<StoredEntity> withRelationsAndProblems(List<StoredEntity> entities) {
        List<EntityRef> refs = entities.stream().map(StoredEntity::ref).toList();
        Map<EntityRef, List<Relation>> outgoing = relations.outgoing(refs);
        Map<EntityRef, List<String>> problems = problemsOf(refs);
        return entities.stream()
                .map(entity -> entity.with(
                        outgoing.getOrDefault(entity.ref(), List.of()), problems.getOrDefault(entity.ref(), List.of())))
                .toList();
    }

    private Map<EntityRef, List<String>> problemsOf(Collection<EntityRef> refs) {
        String sql = """
                select e.ref, p.message from entity e join problem p on p.descriptor_id = e.descriptor_id
                where e.ref = any(?) and (p.entity_ref is null or p.entity_ref = e.ref) and p.kind <> 'WARNING'
                order by e.ref, p.document, p.line, p.id""";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, textArray(connection, refs));
                ResultSet rows = statement.executeQuery();
                Map<EntityRef, List<String>> problems = new HashMap<>();
                while (rows.next()) {
                    problems.computeIfAbsent(EntityRef.parse(rows.getString(1)), _ -> new ArrayList<>())
                            .add(rows.getString(2));
                }
                return problems;
            }
        });
    }

    private static Array textArray(Connection connection, Collection<EntityRef> refs) throws SQLException {
        return connection.createArrayOf(
                "text", refs.stream().map(EntityRef::toString).toArray());
    }

    private static List<StoredEntity> read(ResultSet rows) throws SQLException {
        List<StoredEntity> entities = new ArrayList<>();
        while (rows.next()) {
            EntityRef ref = EntityRef.parse(rows.getString(2));
            String parent = rows.getString(4);
            entities.add(new StoredEntity(
                    rows.getObject(1, UUID.class),
                    ref,
                    rows.getString(3),
                    List.of(),
                    List.of(),
                    parent == null ? null : EntityRef.parse(parent)));
        }
        return entities;
    }
}
