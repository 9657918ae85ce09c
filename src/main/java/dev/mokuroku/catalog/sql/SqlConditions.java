package dev.mokuroku.catalog.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conditions that must all hold, with the values of their question marks.
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// @param moreValues as of [SqlStatement#of]
    public SqlConditions and(String condition, Object... moreValues) {
        conditions.add(condition);
        values.addAll(List.of(moreValues));
        return this;
    }

    /// Adds the condition if there is a value.
    public SqlConditions andIfGiven(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
