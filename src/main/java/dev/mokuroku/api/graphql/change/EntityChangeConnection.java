package dev.mokuroku.api.graphql.change;

import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Changes in the order in which they were made.")
public record EntityChangeConnection(
        @NonNull @Description("The changes of the page, each with its cursor.")
        List<@NonNull EntityChangeEdge> edges,

        @NonNull @Description("The changes of the page.") List<@NonNull EntityChange> nodes,

        @NonNull
        @Description("The position of the page. `endCursor` is set on an empty page too: pass it as after to continue.")
        PageInfo pageInfo) {
    /// @param endCursor of the last change that was read, which may not match the filter
    /// @param hasPrevious whether the page starts after a cursor
    static EntityChangeConnection of(
            List<EntityChange> changes, String endCursor, boolean hasNext, boolean hasPrevious) {
        List<EntityChangeEdge> edges = changes.stream()
                .map(change -> new EntityChangeEdge(change.cursor(), change))
                .toList();
        String startCursor = changes.isEmpty() ? null : changes.getFirst().cursor();
        return new EntityChangeConnection(edges, changes, new PageInfo(hasNext, hasPrevious, startCursor, endCursor));
    }
}
