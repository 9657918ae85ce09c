package dev.mokuroku.platform.feedback;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.feedback.Feedback.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The table `platform_feedback`. Call within a transaction.
@ApplicationScoped
class FeedbackTable {
    private static final String COLUMNS =
            "component_ref, user_ref, rating, comment, created_at, changed_at, answer, answered_by, answered_at";
    private static final String OPEN = "comment is not null and (answered_at is null or answered_at < changed_at)";

    private final CatalogConnection connections;

    FeedbackTable(CatalogConnection connections) {
        this.connections = connections;
    }

    Optional<Feedback> find(EntityRef component, EntityRef author) {
        return list(SqlStatement.of(
                        "select " + COLUMNS + " from platform_feedback where component_ref = ? and user_ref = ?",
                        component.toString(),
                        author.toString()))
                .stream()
                .findFirst();
    }

    /// The latest first.
    ///
    /// @param after the last one of the page before; null for the first page
    List<Feedback> page(EntityRef component, boolean openOnly, FeedbackPage.@Nullable Key after, int limit) {
        SqlStatement select = SqlStatement.of(
                "select " + COLUMNS + " from platform_feedback where component_ref = ?", component.toString());
        if (openOnly) {
            select.append(" and " + OPEN);
        }
        if (after != null) {
            select.append(" and (changed_at, user_ref) < (?, ?)", after.changedAt(), after.author());
        }
        return list(select.append(" order by changed_at desc, user_ref desc limit ?", limit));
    }

    /// Components without feedback are missing.
    Map<EntityRef, FeedbackSummary> summaries(Collection<EntityRef> components) {
        SqlStatement select = SqlStatement.of(
                "select component_ref, rating, count(*), count(*) filter (where " + OPEN
                        + ") from platform_feedback where component_ref = any(?) group by component_ref, rating",
                SqlArray.texts(components.stream().map(EntityRef::toString).toList()));
        Map<EntityRef, Counts> counts = new HashMap<>();
        connections.run(connection -> select.list(connection, row -> {
            counts.computeIfAbsent(EntityRef.parse(row.getString(1)), _ -> new Counts())
                    .add(row.getInt(2), row.getInt(3), row.getInt(4));
            return row;
        }));
        Map<EntityRef, FeedbackSummary> summaries = new HashMap<>();
        counts.forEach((component, count) -> summaries.put(component, count.toSummary()));
        return summaries;
    }

    private static final class Counts {
        private final Map<Integer, Integer> ratings = new TreeMap<>();
        private int open;

        void add(int rating, int count, int openCount) {
            ratings.put(rating, count);
            open += openCount;
        }

        FeedbackSummary toSummary() {
            int count = ratings.values().stream().mapToInt(Integer::intValue).sum();
            int sum = ratings.entrySet().stream()
                    .mapToInt(entry -> entry.getKey() * entry.getValue())
                    .sum();
            return new FeedbackSummary(count, (double) sum / count, open, ratings);
        }
    }

    /// The components that have feedback.
    List<EntityRef> components() {
        SqlStatement select =
                SqlStatement.of("select distinct component_ref from platform_feedback order by component_ref");
        return connections.call(select::texts).stream().map(EntityRef::parse).toList();
    }

    /// @return the components that the person gave feedback on
    List<EntityRef> deleteOf(Collection<EntityRef> authors) {
        SqlStatement delete = SqlStatement.of(
                "delete from platform_feedback where user_ref = any(?) returning component_ref",
                SqlArray.texts(authors.stream().map(EntityRef::toString).toList()));
        return connections.call(delete::texts).stream()
                .distinct()
                .map(EntityRef::parse)
                .toList();
    }

    void put(EntityRef component, EntityRef author, int rating, @Nullable String comment, Instant now) {
        update(SqlStatement.of("""
                insert into platform_feedback as held (component_ref, user_ref, rating, comment, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (component_ref, user_ref) do update set rating = excluded.rating,
                comment = excluded.comment, changed_at = excluded.changed_at
                where (held.rating, held.comment) is distinct from (excluded.rating, excluded.comment)""", component.toString(), author.toString(), rating, comment, now, now));
    }

    /// Leaves what the person gave.
    void addMissing(Feedback feedback) {
        Reply answer = feedback.answer();
        update(SqlStatement.of(
                "insert into platform_feedback (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                feedback.component().toString(),
                feedback.author().toString(),
                feedback.rating(),
                feedback.comment(),
                feedback.createdAt(),
                feedback.changedAt(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at()));
    }

    int delete(EntityRef component, EntityRef author) {
        return update(SqlStatement.of(
                "delete from platform_feedback where component_ref = ? and user_ref = ?",
                component.toString(),
                author.toString()));
    }

    /// @param answer null to take the answer back
    int answer(EntityRef component, EntityRef author, @Nullable Reply answer) {
        return update(SqlStatement.of(
                "update platform_feedback set answer = ?, answered_by = ?, answered_at = ?"
                        + " where component_ref = ? and user_ref = ?",
                answer == null ? null : answer.text(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at(),
                component.toString(),
                author.toString()));
    }

    private int update(SqlStatement statement) {
        return connections.call(statement::update);
    }

    private List<Feedback> list(SqlStatement select) {
        return connections.call(connection -> select.list(connection, FeedbackTable::feedback));
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        String answer = row.getString(7);
        return new Feedback(
                EntityRef.parse(row.getString(1)),
                EntityRef.parse(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                answer == null
                        ? null
                        : new Reply(
                                answer, row.getString(8), row.getTimestamp(9).toInstant()));
    }
}
