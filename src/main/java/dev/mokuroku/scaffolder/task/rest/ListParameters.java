package dev.mokuroku.scaffolder.task.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scaffolder.request.QueryParameters;
import dev.mokuroku.scaffolder.task.query.TaskFilter;
import dev.mokuroku.scaffolder.task.query.TaskOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a list of tasks is to hold.
record ListParameters(TaskFilter filter, TaskOrder order, int limit, long offset) {
    /// Backstage has no limit; a list of all tasks would not fit into memory.
    private static final int MAX_TASKS = 1_000;

    private static final Pattern ORDER = Pattern.compile("(asc|desc):(.+)");

    static ListParameters of(QueryParameters query) {
        long limit = query.count("limit").orElse(MAX_TASKS);
        long offset = query.count("offset").orElse(0);
        TaskFilter filter = new TaskFilter(query.texts("createdBy"), query.texts("status"), null, null);
        return new ListParameters(filter, orderOf(query.texts("order")), (int) Math.min(limit, MAX_TASKS), offset);
    }

    private static TaskOrder orderOf(@Nullable List<String> fields) {
        if (fields == null) {
            return TaskOrder.NEWEST_FIRST;
        }
        return fields.stream()
                .map(ListParameters::orderOf)
                .reduce(TaskOrder::then)
                .orElse(TaskOrder.NEWEST_FIRST);
    }

    private static TaskOrder orderOf(String field) {
        Matcher parts = ORDER.matcher(field);
        if (!parts.matches()) {
            throw CatalogException.invalidInput(
                    "Invalid order parameter \"%s\", expected \"<asc or desc>:<field name>\"".formatted(field));
        }
        return TaskOrder.of(parts.group(2), parts.group(1).equals("desc"))
                .orElseThrow(
                        () -> CatalogException.invalidInput("Invalid order field \"%s\"".formatted(parts.group(2))));
    }
}
