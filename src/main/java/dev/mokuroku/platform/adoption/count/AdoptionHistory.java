package dev.mokuroku.platform.adoption.count;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// The table `platform_adoption_day`: counts over all entities, whoever asks.
@ApplicationScoped
@Transactional
public class AdoptionHistory {
    private final CatalogConnection connections;

    AdoptionHistory(CatalogConnection connections) {
        this.connections = connections;
    }

    /// Oldest first, both ends included.
    public List<AdoptionDay> between(EntityRef component, LocalDate from, LocalDate to) {
        SqlStatement select = SqlStatement.of(
                "select day, applicable, users, latest, supported from platform_adoption_day"
                        + " where component_ref = ? and day between ? and ? order by day",
                component.toString(),
                from,
                to);
        return connections.call(connection -> select.list(
                connection,
                row -> new AdoptionDay(
                        row.getObject(1, LocalDate.class),
                        new AdoptionCounts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))));
    }

    boolean isCounted(EntityRef component, LocalDate day) {
        return !between(component, day, day).isEmpty();
    }

    void save(EntityRef component, AdoptionDay day) {
        AdoptionCounts counts = day.counts();
        update(SqlStatement.of(
                "insert into platform_adoption_day (component_ref, day, applicable, users, latest, supported)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (component_ref, day) do update set"
                        + " applicable = excluded.applicable, users = excluded.users, latest = excluded.latest,"
                        + " supported = excluded.supported",
                component.toString(),
                day.day(),
                counts.applicable(),
                counts.users(),
                counts.latest(),
                counts.supported()));
    }

    void deleteBefore(LocalDate day) {
        update(SqlStatement.of("delete from platform_adoption_day where day < ?", day));
    }

    private void update(SqlStatement statement) {
        connections.run(statement::update);
    }
}
