package dev.mokuroku.repository.graphql;

import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of repositories.")
public record RepositoryConnection(
        @NonNull @Description("The repositories of the page, each with its cursor.")
        List<@NonNull RepositoryEdge> edges,

        @NonNull @Description("The repositories of the page.")
        List<@NonNull RepositoryView> nodes,

        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    /// @param hasPrevious whether the page starts after a cursor
    static RepositoryConnection of(List<RepositoryView> nodes, boolean hasNext, boolean hasPrevious, long total) {
        List<RepositoryEdge> edges = nodes.stream()
                .map(node -> new RepositoryEdge(RepositoryCursor.of(node.slug()).encode(), node))
                .toList();
        var page = Page.of(edges, RepositoryEdge::cursor, RepositoryEdge::node, hasNext, hasPrevious);
        return new RepositoryConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
