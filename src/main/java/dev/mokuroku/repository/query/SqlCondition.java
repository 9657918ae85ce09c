package dev.mokuroku.repository.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A condition with what stands for its question marks.
final class SqlCondition {
    /// Whether the scan that found the row `f` has read a file of its repository: the origin begins with the web
    /// address of its files, which the index finds as what lies between two texts. The host stands twice. A value
    /// instead of `exists`, which PostgreSQL would turn into a join that compares each with each.
    static final String DESCRIBED = """
            coalesce((select true from descriptor d where d.source = f.source
            and lower(d.origin) collate "C" >= lower('url:https://' || ? || '/' || f.slug || '/blob/') collate "C"
            and lower(d.origin) collate "C" < lower('url:https://' || ? || '/' || f.slug || '/blob0') collate "C" limit 1), false)""";

    private final StringBuilder text = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    SqlCondition and(String condition, Object... parameters) {
        text.append(" and ").append(condition);
        values.addAll(List.of(parameters));
        return this;
    }

    /// @param before what stands before the condition
    /// @param after what stands behind it
    /// @param parametersBefore values of the question marks before the condition
    PreparedStatement prepare(Connection connection, String before, String after, Object... parametersBefore)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before + text + after);
        int index = 1;
        for (Object value : parametersBefore) {
            statement.setObject(index++, value);
        }
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        return statement;
    }
}
