package dev.mokuroku.scaffolder.task.graphql.template;

import dev.mokuroku.api.graphql.kind.TemplateView;
import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.index.EntityPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of templates.")
public record TemplateConnection(
        @NonNull @Description("The templates of the page, each with its cursor.")
        List<@NonNull TemplateEdge> edges,

        @NonNull @Description("The templates of the page.") List<@NonNull TemplateView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    /// @param hasPrevious whether the page starts after a cursor
    static TemplateConnection of(EntityPage page, boolean hasPrevious) {
        List<TemplateEdge> edges = page.items().stream()
                .map(item -> new TemplateEdge(EntityCursors.encode(item.cursor()), new TemplateView(item.entity())))
                .toList();
        Page<TemplateEdge, TemplateView> connection =
                Page.of(edges, TemplateEdge::cursor, TemplateEdge::node, page.hasNext(), hasPrevious);
        return new TemplateConnection(
                connection.edges(), connection.nodes(), connection.pageInfo(), Math.toIntExact(page.total()));
    }
}
