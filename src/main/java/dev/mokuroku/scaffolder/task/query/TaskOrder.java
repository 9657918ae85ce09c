package dev.mokuroku.scaffolder.task.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The order of a list of tasks.
public record TaskOrder(List<Key> keys) {
    public static final TaskOrder NEWEST_FIRST = new TaskOrder(List.of(new Key("created_at", true)));

    /// The fields that callers may name, with their columns.
    private static final Map<String, String> COLUMNS = Map.of(
            "id", "id",
            "status", "status",
            "created_at", "created_at",
            "created_by", "created_by",
            "last_heartbeat_at", "last_heartbeat_at");

    /// A column of the table.
    public record Key(String column, boolean descending) {}

    public TaskOrder {
        keys = List.copyOf(keys);
    }

    /// @return empty if there is no such field
    public static Optional<TaskOrder> of(String field, boolean descending) {
        return Optional.ofNullable(COLUMNS.get(field))
                .map(column -> new TaskOrder(List.of(new Key(column, descending))));
    }

    public TaskOrder then(@Nullable TaskOrder next) {
        return next == null
                ? this
                : new TaskOrder(Stream.concat(keys.stream(), next.keys.stream()).toList());
    }

    /// Only columns that this class names.
    String sql() {
        return keys.stream()
                .map(key -> key.column() + (key.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }
}
