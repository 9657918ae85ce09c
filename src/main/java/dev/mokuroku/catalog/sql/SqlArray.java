package dev.mokuroku.catalog.sql;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// An array as the value of a question mark: `= any(?)`, `unnest(?)`.
///
/// @param type of its elements in PostgreSQL
public record SqlArray(String type, Collection<?> values) {
    private static final String BYTEA = "bytea";

    public static SqlArray texts(Collection<String> values) {
        return new SqlArray("text", values);
    }

    public static SqlArray longs(Collection<Long> values) {
        return new SqlArray("bigint", values);
    }

    /// Elements of PostgreSQL's type `bytea`, some of which may be null.
    public static SqlArray bytes(Collection<byte @Nullable []> values) {
        return new SqlArray(BYTEA, values);
    }

    /// As JDBC takes them: bytes only in an array of their own type.
    Object[] elements() {
        return type.equals(BYTEA) ? values.toArray(new byte[0][]) : values.toArray();
    }
}
