package dev.mokuroku.api.graphql.query;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.graphql.paging.Page;
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
                .map(item -> new EntityEdge(EntityCursors.encode(item.cursor()), views.of(item.entity())))
                .toList();
        Page<EntityEdge, EntityView> connection =
                Page.of(edges, EntityEdge::cursor, EntityEdge::node, page.hasNext(), hasPrevious);
        return new EntityConnection(
                connection.edges(), connection.nodes(), connection.pageInfo(), Math.toIntExact(page.total()));
    }
}
