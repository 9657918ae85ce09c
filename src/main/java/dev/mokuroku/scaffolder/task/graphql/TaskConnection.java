package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.scaffolder.task.Task;
import dev.mokuroku.scaffolder.task.query.TaskRows;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TemplateTaskConnection")
@Description("A page of tasks, the newest first.")
public record TaskConnection(
        @NonNull @Description("The tasks of the page, each with its cursor.")
        List<@NonNull TaskEdge> edges,

        @NonNull @Description("The tasks of the page.") List<@NonNull TaskView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String CURSOR_KIND = "template-task";

    static TaskRows.Key keyOf(String after) {
        Cursors.Parts cursor = Cursors.decode("after", CURSOR_KIND, 2, after);
        try {
            return new TaskRows.Key(cursor.instant(0), UUID.fromString(cursor.text(1)));
        } catch (IllegalArgumentException malformed) {
            throw Cursors.invalid("after", after);
        }
    }

    /// @param tasks of the page, and one more if there is a next page
    /// @param hasPrevious whether the page starts after a cursor
    static TaskConnection of(List<Task> tasks, int size, long total, boolean hasPrevious) {
        List<TaskEdge> edges = tasks.stream()
                .limit(size)
                .map(task -> new TaskEdge(Cursors.encode(CURSOR_KIND, task.createdAt(), task.id()), new TaskView(task)))
                .toList();
        Page<TaskEdge, TaskView> page =
                Page.of(edges, TaskEdge::cursor, TaskEdge::node, tasks.size() > size, hasPrevious);
        return new TaskConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
