package dev.mokuroku.catalog.sql;

import java.util.Collection;

/// An array as the value of a question mark: `= any(?)`, `unnest(?)`.
///
/// @param type of its elements in PostgreSQL
public record SqlArray(String type, Collection<?> values) {
    public static SqlArray texts(Collection<String> values) {
        return new SqlArray("text", values);
    }

    public static SqlArray longs(Collection<Long> values) {
        return new SqlArray("bigint", values);
    }
}
