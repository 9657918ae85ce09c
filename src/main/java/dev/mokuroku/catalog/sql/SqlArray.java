package dev.mokuroku.catalog.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An array as the value of a question mark: `= any(?)`, `unnest(?)`.
///
/// @param type of its elements in PostgreSQL
public record SqlArray(String type, Collection<?> values) {
    private static final String BYTEA = "bytea";
    private static final String TEXT = "text";

    /// An element for each row; elements may be null.
    public static <T> SqlArray of(String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        return new SqlArray(type, values);
    }

    public static SqlArray texts(Collection<String> values) {
        return new SqlArray(TEXT, values);
    }

    public static SqlArray longs(Collection<Long> values) {
        return new SqlArray("bigint", values);
    }

    /// Elements of PostgreSQL's type `bytea`, some of which may be null.
    public static SqlArray bytes(Collection<byte @Nullable []> values) {
        return new SqlArray(BYTEA, values);
    }

    /// As JDBC takes them: bytes only in an array of their own type. It sends texts in binary form, without escaping
    /// them, if the array is of strings.
    @Nullable
    Object[] elements() {
        return switch (type) {
            case BYTEA -> values.toArray(new byte[0][]);
            case TEXT -> values.toArray(new String[0]);
            default -> values.toArray();
        };
    }
}
