package dev.mokuroku.scorecard.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.result.Results;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table `scorecard_result`.
@ApplicationScoped
@Transactional
public class ResultTable implements Results {
    private static final String COLUMNS = "scorecard_ref, entity_ref, definition_id, draft, level, percent, passed,"
            + " outcomes, detail, due, evaluated_at, changed_at";

    /// A row takes some kilobytes. Garbage collections take longer after large arrays.
    private static final int ROWS_PER_STATEMENT = 100;

    private final CatalogConnection connections;
    private final DefinitionTable definitions;

    ResultTable(CatalogConnection connections, DefinitionTable definitions) {
        this.connections = connections;
        this.definitions = definitions;
    }

    private record Row(
            ResultKey key,
            long definition,
            boolean draft,
            @Nullable String level,
            int percent,
            boolean passed,
            String outcomes,
            String detail,
            @Nullable Instant due,
            Instant evaluatedAt,
            Instant changedAt) {}

    @Override
    public Optional<EntityResult> find(EntityRef scorecard, EntityRef entity) {
        return Optional.ofNullable(of(scorecard, List.of(entity)).get(entity));
    }

    @Override
    public Map<EntityRef, List<EntityResult>> ofEntities(Collection<EntityRef> entities) {
        return stored(entities).values().stream()
                .map(StoredResult::result)
                .collect(groupingBy(EntityResult::entity, LinkedHashMap::new, toList()));
    }

    @Override
    public Map<EntityRef, EntityResult> of(EntityRef scorecard, Collection<EntityRef> entities) {
        return list(
                        "scorecard_ref = ? and entity_ref = any(?) order by entity_ref",
                        scorecard.toString(),
                        refs(entities))
                .stream()
                .map(StoredResult::result)
                .collect(toMap(EntityResult::entity, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    /// Of all scorecards, in the order of scorecards.
    public Map<ResultKey, StoredResult> stored(Collection<EntityRef> entities) {
        return byKey(list("entity_ref = any(?) order by scorecard_ref, entity_ref", refs(entities)));
    }

    public Map<ResultKey, StoredResult> stored(EntityRef scorecard, Collection<EntityRef> entities) {
        return byKey(list("scorecard_ref = ? and entity_ref = any(?)", scorecard.toString(), refs(entities)));
    }

    /// The entities with a result after this ref, in the order of refs.
    public List<EntityRef> entitiesAfter(EntityRef scorecard, String after, int limit) {
        SqlStatement select = SqlStatement.of(
                "select entity_ref from scorecard_result where scorecard_ref = ? and entity_ref > ?"
                        + " order by entity_ref limit ?",
                scorecard.toString(),
                after,
                limit);
        return connections.call(select::texts).stream().map(EntityRef::parse).toList();
    }

    /// The results that the clock may have changed, those that wait longest first.
    public Map<EntityRef, List<EntityRef>> due(Instant now, int limit) {
        SqlStatement select = SqlStatement.of(
                "select entity_ref, scorecard_ref from scorecard_result where due <= ? order by due limit ?",
                now,
                limit);
        return connections
                .call(connection -> select.list(
                        connection,
                        row -> Map.entry(EntityRef.parse(row.getString(1)), EntityRef.parse(row.getString(2)))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// Inserts or replaces.
    ///
    /// @param ids of all definitions
    void save(List<StoredResult> results, Map<Definition, Long> ids) {
        for (int from = 0; from < results.size(); from += ROWS_PER_STATEMENT) {
            savePart(results.subList(from, Math.min(results.size(), from + ROWS_PER_STATEMENT)), ids);
        }
    }

    private void savePart(List<StoredResult> results, Map<Definition, Long> ids) {
        Columns columns = new Columns();
        for (StoredResult stored : results) {
            EntityResult result = stored.result();
            Definition definition = stored.definition();
            columns.add(
                    result.scorecard().toString(),
                    result.entity().toString(),
                    ids.get(definition),
                    stored.draft(),
                    result.level(),
                    result.percent(),
                    result.passed(),
                    Definition.letters(result),
                    ResultDetail.write(result, definition),
                    Columns.timestamp(stored.due()),
                    Columns.timestamp(result.evaluatedAt()),
                    Columns.timestamp(result.changedAt()));
        }
        SqlStatement upsert = SqlStatement.of(
                "insert into scorecard_result (" + COLUMNS
                        + ") select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (scorecard_ref, entity_ref) do update set definition_id = excluded.definition_id,"
                        + " draft = excluded.draft, level = excluded.level, percent = excluded.percent,"
                        + " passed = excluded.passed, outcomes = excluded.outcomes, detail = excluded.detail,"
                        + " due = excluded.due, evaluated_at = excluded.evaluated_at, changed_at = excluded.changed_at",
                columns.arrays(
                        "text",
                        "text",
                        "bigint",
                        "boolean",
                        "text",
                        "integer",
                        "boolean",
                        "text",
                        "text",
                        "timestamptz",
                        "timestamptz",
                        "timestamptz"));
        connections.run(upsert::update);
    }

    void delete(Collection<ResultKey> keys) {
        if (!keys.isEmpty()) {
            SqlStatement delete = SqlStatement.of(
                    "delete from scorecard_result held using unnest(?, ?) as gone(scorecard_ref, entity_ref)"
                            + " where held.scorecard_ref = gone.scorecard_ref and held.entity_ref = gone.entity_ref",
                    refs(keys.stream().map(ResultKey::scorecard).toList()),
                    refs(keys.stream().map(ResultKey::entity).toList()));
            connections.run(delete::update);
        }
    }

    private List<StoredResult> list(String condition, Object... values) {
        SqlStatement select =
                SqlStatement.of("select " + COLUMNS + " from scorecard_result where " + condition, values);
        List<Row> rows = connections.call(connection -> select.list(connection, ResultTable::row));
        Map<Long, Definition> known =
                definitions.byIds(rows.stream().map(Row::definition).collect(toSet()));
        return rows.stream().map(row -> result(row, known)).toList();
    }

    private static StoredResult result(Row row, Map<Long, Definition> known) {
        Definition definition = Objects.requireNonNull(known.get(row.definition()));
        ResultDetail detail = ResultDetail.parse(row.detail(), definition);
        EntityResult result = new EntityResult(
                row.key().scorecard(),
                row.key().entity(),
                row.level(),
                row.percent(),
                row.passed(),
                detail.checks(row.outcomes()),
                detail.facts(),
                row.evaluatedAt(),
                row.changedAt());
        return new StoredResult(result, definition, row.draft(), row.due());
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(10);
        return new Row(
                new ResultKey(EntityRef.parse(row.getString(1)), EntityRef.parse(row.getString(2))),
                row.getLong(3),
                row.getBoolean(4),
                row.getString(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                due == null ? null : due.toInstant(),
                row.getTimestamp(11).toInstant(),
                row.getTimestamp(12).toInstant());
    }

    private static Map<ResultKey, StoredResult> byKey(List<StoredResult> results) {
        Map<ResultKey, StoredResult> byKey = new LinkedHashMap<>();
        results.forEach(stored -> byKey.put(ResultKey.of(stored.result()), stored));
        return byKey;
    }

    static SqlArray refs(Collection<EntityRef> refs) {
        return SqlArray.texts(refs.stream().map(EntityRef::toString).toList());
    }
}
