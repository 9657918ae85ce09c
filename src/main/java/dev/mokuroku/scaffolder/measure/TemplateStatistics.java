package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.scaffolder.measure.TemplateFigures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures of templates, from the tasks that are kept. A task counts by the time of its creation.
@ApplicationScoped
public class TemplateStatistics {
    private static final String TASKS = """
            select template_ref, count(*), count(*) filter (where status = 'completed'),
                count(*) filter (where status = 'failed'), count(*) filter (where status = 'cancelled'),
                percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at))
                    filter (where status = 'completed'),
                percentile_cont(0.95) within group (order by extract(epoch from ended_at - started_at))
                    filter (where status = 'completed')
            from scaffolder_task where created_at >= ? and template_ref = any(?) group by template_ref""";
    private static final String FAILURES = """
            select template_ref, failed_step, count(*) from scaffolder_task
            where created_at >= ? and template_ref = any(?) and status = 'failed'
            group by template_ref, failed_step order by count(*) desc, failed_step""";
    private static final String PRODUCTS = """
            select template_ref, count(*), count(*) filter (where latest_version <> template_version),
                percentile_cont(0.5) within group (order by extract(epoch from deployed_at - started_at))
                    filter (where deployed_at is not null)
            from scaffolder_product where template_ref = any(?) group by template_ref""";

    private static final int MILLIS_PER_SECOND = 1_000;
    private static final double SECONDS_PER_HOUR = Duration.ofHours(1).toSeconds();

    private final CatalogConnection connections;
    private final Clock clock;

    TemplateStatistics(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    private record Made(long count, long outdated, @Nullable Double hoursToFirstDeployment) {
        static final Made NOTHING = new Made(0, 0, null);
    }

    /// @param templates refs of templates
    /// @param days before now
    /// @return of each template, in their order
    @Transactional
    public List<TemplateFigures> of(Collection<String> templates, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        SqlArray refs = SqlArray.texts(templates);
        return connections.call(connection -> {
            Map<String, List<Failures>> failures = failures(connection, since, refs);
            Map<String, Made> made = SqlStatement.of(PRODUCTS, refs)
                    .byFirst(connection, row -> new Made(row.getLong(2), row.getLong(3), hours(number(row, 4))));
            Map<String, TemplateFigures> figures = SqlStatement.of(TASKS, since, refs)
                    .planEachTime()
                    .byFirst(
                            connection,
                            row -> figures(
                                    row,
                                    failures.getOrDefault(row.getString(1), List.of()),
                                    made.getOrDefault(row.getString(1), Made.NOTHING)));
            return templates.stream()
                    .map(ref -> figures.getOrDefault(
                            ref, withMade(TemplateFigures.none(ref), made.getOrDefault(ref, Made.NOTHING))))
                    .toList();
        });
    }

    private static Map<String, List<Failures>> failures(Connection connection, Instant since, SqlArray refs)
            throws SQLException {
        Map<String, List<Failures>> failures = new HashMap<>();
        SqlStatement.of(FAILURES, since, refs)
                .list(connection, row -> Map.entry(row.getString(1), new Failures(row.getString(2), row.getLong(3))))
                .forEach(entry -> failures.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return failures;
    }

    private static TemplateFigures figures(ResultSet row, List<Failures> failures, Made made) throws SQLException {
        return new TemplateFigures(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                millis(number(row, 6)),
                millis(number(row, 7)),
                List.copyOf(failures),
                made.count(),
                made.outdated(),
                made.hoursToFirstDeployment());
    }

    private static TemplateFigures withMade(TemplateFigures none, Made made) {
        return new TemplateFigures(
                none.templateRef(),
                0,
                0,
                0,
                0,
                null,
                null,
                List.of(),
                made.count(),
                made.outdated(),
                made.hoursToFirstDeployment());
    }

    private static @Nullable Integer millis(@Nullable Double seconds) {
        return seconds == null ? null : (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * MILLIS_PER_SECOND));
    }

    private static @Nullable Double hours(@Nullable Double seconds) {
        return seconds == null ? null : seconds / SECONDS_PER_HOUR;
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
