package dev.mokuroku.api.graphql.query;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.index.EntityPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of entities.")
public record EntityConnection(
        @NonNull @Description("The entities of the page, each with its cursor.")
        List<@NonNull EntityEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    /// @param hasPrevious whether the page starts after a cursor
    public static EntityConnection of(EntityPage page, boolean hasPrevious, EntityViews views) {
        List<EntityEdge> edges = page.items().stream()
                .map(item -> new EntityEdge(item.cursor().encode(), views.of(item.entity())))
                .toList();
        return new EntityConnection(
                edges,
                edges.stream().map(EntityEdge::node).toList(),
                PageInfo.of(edges.stream().map(EntityEdge::cursor).toList(), page.hasNext(), hasPrevious),
                Math.toIntExact(page.total()));
    }
}
