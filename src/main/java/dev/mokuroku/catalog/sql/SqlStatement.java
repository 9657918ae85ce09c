package dev.mokuroku.catalog.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// A statement with the values of its question marks. Its text never holds what a caller sent: that is a value.
///
/// Run the statement within [CatalogConnection], which turns an [SQLException] into Hibernate's exception.
public final class SqlStatement {
    private final StringBuilder text;
    private final List<@Nullable Object> values = new ArrayList<>();

    private boolean plannedEachTime;

    private SqlStatement(String text) {
        this.text = new StringBuilder(text);
    }

    /// @param values of the question marks in the text: what JDBC takes, an [Instant], or an [SqlArray]
    public static SqlStatement of(String text, @Nullable Object... values) {
        return new SqlStatement("").append(text, values);
    }

    /// Reads a row.
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public SqlStatement append(String more, @Nullable Object... moreValues) {
        text.append(more);
        values.addAll(Arrays.asList(moreValues));
        return this;
    }

    /// Appends a statement with its values.
    public SqlStatement append(SqlStatement more) {
        plannedEachTime |= more.plannedEachTime;
        return append(more.text.toString(), more.values.toArray());
    }

    /// Has PostgreSQL plan the statement at each execution. For tables that grow fast: a plan that PostgreSQL made
    /// while the table was small reads the whole table, and is otherwise kept until the next `analyze`.
    public SqlStatement planEachTime() {
        plannedEachTime = true;
        return this;
    }

    /// Appends `where` with these conditions, or nothing if there are none.
    public SqlStatement where(SqlConditions conditions) {
        return append(conditions.text(), conditions.values().toArray());
    }

    /// The rows that a `select` finds, or that another statement returns.
    public <T> List<T> list(Connection connection, RowMapper<T> mapper) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            ResultSet rows = statement.executeQuery();
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    /// The rows by the text in their first column.
    public <T> Map<String, T> byFirst(Connection connection, RowMapper<T> mapper) throws SQLException {
        Map<String, T> found = new LinkedHashMap<>();
        list(connection, row -> Map.entry(row.getString(1), mapper.map(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /// The texts in the first column.
    public List<String> texts(Connection connection) throws SQLException {
        return list(connection, row -> row.getString(1));
    }

    /// The number in the first column of the only row.
    public long number(Connection connection) throws SQLException {
        return list(connection, row -> row.getLong(1)).getFirst();
    }

    /// @return how many rows the statement inserted, changed or deleted
    public int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            if (plannedEachTime) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            for (int i = 0; i < values.size(); i++) {
                bind(statement, i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setTimestamp(index, Timestamp.from(instant));
            case SqlArray array ->
                statement.setArray(index, statement.getConnection().createArrayOf(array.type(), array.elements()));
            case null, default -> statement.setObject(index, value);
        }
    }
}
