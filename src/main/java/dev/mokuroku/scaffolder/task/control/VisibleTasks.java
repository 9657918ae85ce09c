package dev.mokuroku.scaffolder.task.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.query.TaskFilter;
import dev.mokuroku.scaffolder.task.query.TaskFilter.SeenBy;
import dev.mokuroku.scaffolder.task.query.TaskOrder;
import dev.mokuroku.scaffolder.task.query.TaskRows;
import dev.mokuroku.scaffolder.task.store.TaskWrites;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.visibility.VisibleCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tasks as the caller of the current request may see them: those of templates that the caller sees, and those that
/// the caller created.
@ApplicationScoped
public class VisibleTasks {
    private static final EntityFilter TEMPLATES = FilterText.parse("kind=template");

    private final TaskRows rows;
    private final TaskWrites writes;
    private final VisibleCatalog catalog;
    private final CatalogIndex index;
    private final CurrentCaller current;

    VisibleTasks(TaskRows rows, TaskWrites writes, VisibleCatalog catalog, CatalogIndex index, CurrentCaller current) {
        this.rows = rows;
        this.writes = writes;
        this.catalog = catalog;
        this.index = index;
        this.current = current;
    }

    /// @throws CatalogException `NOT_FOUND` if the caller sees no such task
    public Task get(UUID id) {
        return find(id).orElseThrow(() -> missing(id.toString()));
    }

    /// Empty if the caller sees no such task.
    public Optional<Task> find(UUID id) {
        writes.awaitEnd(id);
        return rows.find(id).filter(this::isVisible);
    }

    public static CatalogException missing(String id) {
        return CatalogException.notFound("No task with id '%s' found".formatted(id));
    }

    private boolean isVisible(Task task) {
        return current.get().getName().equals(task.createdBy())
                || catalog.includes(EntityRef.parse(task.templateRef()));
    }

    public List<Task> list(TaskFilter filter, TaskOrder order, int limit, long offset) {
        return rows.list(visible(filter), order, limit, offset);
    }

    /// The newest first.
    public List<Task> page(TaskFilter filter, TaskRows.@Nullable Key after, int limit) {
        return rows.page(visible(filter), after, limit);
    }

    public long count(TaskFilter filter) {
        return rows.count(visible(filter));
    }

    private TaskFilter visible(TaskFilter filter) {
        return catalog.isRestricted() ? filter.seenBy(new SeenBy(current.get().getName(), visibleTemplates())) : filter;
    }

    private List<String> visibleTemplates() {
        List<String> refs = new ArrayList<>();
        index.stream(TEMPLATES, entity -> refs.add(entity.ref().toString()));
        return refs;
    }

    public static TaskSpec specOf(Task task) {
        try {
            return new TaskSpec((ObjectNode) PlainJson.MAPPER.readTree(task.spec()));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
