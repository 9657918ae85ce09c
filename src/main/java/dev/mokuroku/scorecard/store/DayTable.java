package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.result.ScorecardDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The table `scorecard_day`: a row for each day on which something changed. Call within a transaction.
@ApplicationScoped
class DayTable {
    private static final String SELECT =
            "select day, entities, passed, percent_sum, levels, checks from scorecard_day where scorecard_ref = ?";

    private final CatalogConnection connections;
    private final Clock clock;

    DayTable(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    private record Row(LocalDate day, DayCounts counts) {}

    /// How all entities stand now.
    DayCounts current(EntityRef scorecard) {
        List<Row> newest = list(" order by day desc limit 1", scorecard.toString());
        return newest.isEmpty() ? new DayCounts() : newest.getFirst().counts();
    }

    void save(EntityRef scorecard, LocalDate day, DayCounts counts) {
        SqlStatement upsert = SqlStatement.of(
                "insert into scorecard_day (scorecard_ref, day, entities, passed, percent_sum, levels, checks)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (scorecard_ref, day) do update set"
                        + " entities = excluded.entities, passed = excluded.passed,"
                        + " percent_sum = excluded.percent_sum, levels = excluded.levels, checks = excluded.checks",
                scorecard.toString(),
                day,
                counts.entities(),
                counts.passed(),
                counts.percentSum(),
                counts.levelsJson(),
                counts.checksJson());
        connections.run(upsert::update);
    }

    /// A day on which nothing changed stands as the day before.
    List<ScorecardDay> days(EntityRef scorecard, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = to.isAfter(today) ? today : to;
        Map<LocalDate, DayCounts> changed = new TreeMap<>();
        list(" and day >= ? and day <= ?", scorecard.toString(), from, last)
                .forEach(row -> changed.put(row.day(), row.counts()));
        List<Row> before = list(" and day < ? order by day desc limit 1", scorecard.toString(), from);
        @Nullable DayCounts counts = before.isEmpty() ? null : before.getFirst().counts();
        List<ScorecardDay> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            counts = changed.getOrDefault(day, counts);
            if (counts != null) {
                days.add(counts.on(day));
            }
        }
        return days;
    }

    /// Keeps the newest row of each scorecard, which says how its entities stand now.
    ///
    /// @return how many went
    int deleteBefore(LocalDate day) {
        SqlStatement delete = SqlStatement.of("""
                delete from scorecard_day old where day < ?
                and exists (select 1 from scorecard_day newer
                    where newer.scorecard_ref = old.scorecard_ref and newer.day > old.day)""", day);
        return connections.call(delete::update);
    }

    private List<Row> list(String condition, Object... values) {
        SqlStatement select = SqlStatement.of(SELECT + condition, values);
        return connections.call(connection -> select.list(connection, DayTable::row));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, LocalDate.class),
                new DayCounts(row.getInt(2), row.getInt(3), row.getLong(4), row.getString(5), row.getString(6)));
    }
}
