package dev.mokuroku.scorecard.store;

import dev.mokuroku.catalog.sql.SqlArray;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows turned into an array for each column, for `unnest`.
final class Columns {
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    /// @param types of the columns in PostgreSQL
    Object[] arrays(String... types) {
        Object[] arrays = new Object[types.length];
        for (int column = 0; column < types.length; column++) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (@Nullable Object[] row : rows) {
                values.add(row[column]);
            }
            arrays[column] = new SqlArray(types[column], Collections.unmodifiableList(values));
        }
        return arrays;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
