package dev.mokuroku.catalog.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query that grows by the conditions that are given. Its texts are ours alone; what callers say is bound.
final class NewestFirstQuery {
    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    NewestFirstQuery(String select) {
        this.select = select;
    }

    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /// Where there is such a value: `source = ?`.
    NewestFirstQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /// @param key of the last row of the page before, such as a time and an id; empty for the first page
    NewestFirstQuery after(String condition, List<Object> key) {
        if (!key.isEmpty()) {
            conditions.add(condition);
            values.addAll(key);
        }
        return this;
    }

    /// @param order `at desc, id desc`
    <T> List<T> list(Connection connection, String order, int limit, RowMapper<T> mapper) throws SQLException {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String sql = select + where + " order by " + order + " limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setInt(values.size() + 1, limit);
            ResultSet rows = statement.executeQuery();
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }
}
