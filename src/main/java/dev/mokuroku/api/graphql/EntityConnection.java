package dev.mokuroku.api.graphql;

import dev.mokuroku.index.EntityPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of entities.")
public record EntityConnection(
        @NonNull List<@NonNull EntityEdge> edges,
        @NonNull List<@NonNull EntityView> nodes,
        @NonNull PageInfo pageInfo,

        @Description("How many entities match, over all pages.")
        int totalCount) {
    /// @param paged whether the page starts behind a cursor
    static EntityConnection of(EntityPage page, boolean paged) {
        List<EntityEdge> edges = page.items().stream()
                .map(item -> new EntityEdge(item.cursor().encode(), EntityViews.of(item.entity())))
                .toList();
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new EntityConnection(
                edges,
                edges.stream().map(EntityEdge::node).toList(),
                new PageInfo(page.hasNext(), paged, start, end),
                Math.toIntExact(page.total()));
    }
}
