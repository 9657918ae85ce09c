package dev.mokuroku.api.graphql;

import dev.mokuroku.index.EntityPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of entities.")
public record EntityConnection(
        @NonNull @Description("The entities of the page, each with its cursor.")
        List<@NonNull EntityEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    /// @param paged whether the page starts behind a cursor
    public static EntityConnection of(EntityPage page, boolean paged) {
        List<EntityEdge> edges = page.items().stream()
                .map(item -> new EntityEdge(item.cursor().encode(), EntityViews.of(item.entity())))
                .toList();
        return new EntityConnection(
                edges,
                edges.stream().map(EntityEdge::node).toList(),
                PageInfo.of(edges.stream().map(EntityEdge::cursor).toList(), page.hasNext(), paged),
                Math.toIntExact(page.total()));
    }
}
