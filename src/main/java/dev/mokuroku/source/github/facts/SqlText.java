package dev.mokuroku.source.github.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A condition with what stands for its question marks.
final class SqlText {
    /// Whether the scan that found the row `f` has read a file of its repository: the origin begins with the web
    /// address of its files, which the index finds as what lies between two texts. The host stands twice. A value
    /// instead of `exists`, which PostgreSQL would turn into a join that compares each with each.
    static final String DESCRIBED = """
            coalesce((select true from descriptor d where d.source = f.source
            and lower(d.origin) collate "C" >= lower('url:https://' || ? || '/' || f.slug || '/blob/') collate "C"
            and lower(d.origin) collate "C" < lower('url:https://' || ? || '/' || f.slug || '/blob0') collate "C" limit 1), false)""";

    private final StringBuilder text = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    SqlText and(String condition, Object... given) {
        text.append(" and ").append(condition);
        values.addAll(List.of(given));
        return this;
    }

    /// @param before what stands before the condition
    /// @param after what stands behind it
    /// @param first what stands for the question marks before the condition
    PreparedStatement prepare(Connection connection, String before, String after, Object... first) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before + text + after);
        int place = 1;
        for (Object value : first) {
            statement.setObject(place++, value);
        }
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return statement;
    }
}
