package dev.mokuroku.scaffolder.task.query;

import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlConditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tasks are asked for. Null is no condition; all that are given hold.
///
/// @param createdBy the callers
/// @param statuses as Backstage writes them; an unknown status matches nothing
/// @param templates refs of templates
/// @param seenBy the tasks that a caller may see
public record TaskFilter(
        @Nullable List<String> createdBy,
        @Nullable List<String> statuses,
        @Nullable List<String> templates,
        @Nullable SeenBy seenBy) {
    public static final TaskFilter ALL = new TaskFilter(null, null, null, null);

    /// Tasks of these templates, and those that the caller created.
    ///
    /// @param caller as in [dev.mokuroku.scaffolder.task.Task#createdBy]
    public record SeenBy(String caller, List<String> templates) {}

    public TaskFilter seenBy(@Nullable SeenBy caller) {
        return new TaskFilter(createdBy, statuses, templates, caller);
    }

    SqlConditions conditions() {
        SqlConditions conditions = new SqlConditions();
        if (createdBy != null) {
            conditions.and("created_by = any(?)", SqlArray.texts(createdBy));
        }
        if (statuses != null) {
            conditions.and("status = any(?)", SqlArray.texts(statuses));
        }
        if (templates != null) {
            conditions.and("template_ref = any(?)", SqlArray.texts(templates));
        }
        if (seenBy != null) {
            conditions.and(
                    "(created_by = ? or template_ref = any(?))", seenBy.caller(), SqlArray.texts(seenBy.templates()));
        }
        return conditions;
    }
}
