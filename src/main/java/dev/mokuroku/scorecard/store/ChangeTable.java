package dev.mokuroku.scorecard.store;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.EntityDay;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultChange.CheckChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import dev.mokuroku.scorecard.result.ScorecardDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table `scorecard_change`.
@ApplicationScoped
@Transactional
public class ChangeTable implements ResultHistory {
    private static final String SELECT = "select id, scorecard_ref, entity_ref, at, definition_before, level_before,"
            + " percent_before, outcomes_before, definition_after, level_after, percent_after, outcomes_after"
            + " from scorecard_change";

    private final CatalogConnection connections;
    private final DefinitionTable definitions;
    private final DayTable dayTable;
    private final ResultTable results;
    private final Clock clock;

    ChangeTable(
            CatalogConnection connections,
            DefinitionTable definitions,
            DayTable dayTable,
            ResultTable results,
            Clock clock) {
        this.connections = connections;
        this.definitions = definitions;
        this.dayTable = dayTable;
        this.results = results;
        this.clock = clock;
    }

    /// A result that changed.
    ///
    /// @param before null for the first result
    /// @param after null after the last result
    record Difference(
            ResultKey key,
            @Nullable StoredResult before,
            @Nullable StoredResult after) {}

    /// @param definition null where there is no result
    private record Side(
            @Nullable Long definition,
            @Nullable String level,
            @Nullable Integer percent,
            @Nullable String outcomes) {
        Map<String, Outcome> outcomes(Map<Long, Definition> known) {
            return definition == null || outcomes == null
                    ? Map.of()
                    : Objects.requireNonNull(known.get(definition)).outcomes(outcomes);
        }
    }

    private record Row(long id, ResultKey key, Instant at, Side before, Side after) {}

    void add(Collection<Difference> changes, Map<Definition, Long> ids, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        Columns columns = new Columns();
        for (Difference change : changes) {
            Side before = side(change.before(), ids);
            Side after = side(change.after(), ids);
            columns.add(
                    change.key().scorecard().toString(),
                    change.key().entity().toString(),
                    before.definition(),
                    before.level(),
                    before.percent(),
                    before.outcomes(),
                    after.definition(),
                    after.level(),
                    after.percent(),
                    after.outcomes());
        }
        SqlStatement insert = SqlStatement.of(
                "insert into scorecard_change (at, scorecard_ref, entity_ref, definition_before, level_before,"
                        + " percent_before, outcomes_before, definition_after, level_after, percent_after,"
                        + " outcomes_after) select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Stream.concat(
                                Stream.of(at),
                                Stream.of(columns.arrays(
                                        "text", "text", "bigint", "text", "integer", "text", "bigint", "text",
                                        "integer", "text")))
                        .toArray());
        connections.run(insert::update);
    }

    private static Side side(@Nullable StoredResult stored, Map<Definition, Long> ids) {
        if (stored == null) {
            return new Side(null, null, null, null);
        }
        EntityResult result = stored.result();
        return new Side(ids.get(stored.definition()), result.level(), result.percent(), Definition.letters(result));
    }

    @Override
    public List<ResultChange> changes(
            @Nullable EntityRef scorecard,
            @Nullable Collection<EntityRef> entities,
            Instant from,
            Instant to,
            @Nullable Long beforeId,
            int limit) {
        SqlConditions conditions = new SqlConditions()
                .andIfGiven("scorecard_ref = ?", scorecard == null ? null : scorecard.toString())
                .andIfGiven("entity_ref = any(?)", entities == null ? null : ResultTable.refs(entities))
                .and("at >= ?", from)
                .and("at < ?", to)
                .andIfGiven("id < ?", beforeId);
        SqlStatement select = SqlStatement.of(SELECT).where(conditions).append(" order by id desc limit ?", limit);
        List<Row> rows = connections.call(connection -> select.list(connection, ChangeTable::row));
        Set<Long> ids = rows.stream()
                .flatMap(row -> Stream.of(row.before().definition(), row.after().definition()))
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<Long, Definition> known = definitions.byIds(ids);
        return rows.stream().map(row -> change(row, known)).toList();
    }

    private static ResultChange change(Row row, Map<Long, Definition> known) {
        return new ResultChange(
                row.id(),
                row.key().scorecard(),
                row.key().entity(),
                row.at(),
                row.before().level(),
                row.after().level(),
                row.before().percent(),
                row.after().percent(),
                checkChanges(row.before().outcomes(known), row.after().outcomes(known)));
    }

    private static List<CheckChange> checkChanges(Map<String, Outcome> before, Map<String, Outcome> after) {
        Set<String> checks = new LinkedHashSet<>(after.keySet());
        checks.addAll(before.keySet());
        return checks.stream()
                .filter(check -> before.get(check) != after.get(check))
                .map(check -> new CheckChange(check, before.get(check), after.get(check)))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                new ResultKey(EntityRef.parse(row.getString(2)), EntityRef.parse(row.getString(3))),
                row.getTimestamp(4).toInstant(),
                side(row, 5),
                side(row, 9));
    }

    private static Side side(ResultSet row, int first) throws SQLException {
        return new Side(
                row.getObject(first, Long.class),
                row.getString(first + 1),
                row.getObject(first + 2, Integer.class),
                row.getString(first + 3));
    }

    @Override
    public List<ScorecardDay> days(EntityRef scorecard, LocalDate from, LocalDate to) {
        return dayTable.days(scorecard, from, to);
    }

    /// Goes back from the current result: each change says what was before it.
    @Override
    public List<EntityDay> days(EntityRef scorecard, EntityRef entity, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = to.isAfter(today) ? today : to;
        EntityResult current = results.find(scorecard, entity).orElse(null);
        Side state = current == null
                ? new Side(null, null, null, null)
                : new Side(null, current.level(), current.percent(), null);
        List<Row> newestFirst = since(scorecard, entity, from);
        List<EntityDay> days = new ArrayList<>();
        int next = 0;
        for (LocalDate day = today; !day.isBefore(from); day = day.minusDays(1)) {
            if (!day.isAfter(last) && state.percent() != null) {
                days.add(new EntityDay(day, state.level(), state.percent()));
            }
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            while (next < newestFirst.size() && !newestFirst.get(next).at().isBefore(start)) {
                state = newestFirst.get(next).before();
                next++;
            }
        }
        return days.reversed();
    }

    private List<Row> since(EntityRef scorecard, EntityRef entity, LocalDate from) {
        SqlStatement select = SqlStatement.of(
                SELECT + " where entity_ref = ? and scorecard_ref = ? and at >= ? order by id desc",
                entity.toString(),
                scorecard.toString(),
                from.atStartOfDay(ZoneOffset.UTC).toInstant());
        return connections.call(connection -> select.list(connection, ChangeTable::row));
    }

    /// @return how many went
    public int deleteBefore(Instant instant) {
        SqlStatement delete = SqlStatement.of("delete from scorecard_change where at < ?", instant);
        return connections.call(delete::update);
    }
}
