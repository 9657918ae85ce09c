package dev.mokuroku.api.graphql.repository;

import dev.mokuroku.api.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of repositories.")
public record RepositoryConnection(
        @NonNull @Description("The repositories of the page, each with its cursor.")
        List<@NonNull RepositoryEdge> edges,

        @NonNull @Description("The repositories of the page.")
        List<@NonNull RepositoryView> nodes,

        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    /// @param paged whether the page starts behind a cursor
    static RepositoryConnection of(List<RepositoryView> nodes, boolean hasNext, boolean paged, long total) {
        List<RepositoryEdge> edges = nodes.stream()
                .map(node -> new RepositoryEdge(RepositoryCursor.of(node.slug()).encode(), node))
                .toList();
        List<String> cursors = edges.stream().map(RepositoryEdge::cursor).toList();
        return new RepositoryConnection(edges, nodes, PageInfo.of(cursors, hasNext, paged), Math.toIntExact(total));
    }
}
