package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A page of environments, by name.")
public record EnvironmentConnection(
        @NonNull @Description("The environments of the page, each with its cursor.")
        List<@NonNull EnvironmentEdge> edges,

        @NonNull @Description("The environments of the page.")
        List<@NonNull EnvironmentView> nodes,

        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String CURSOR_KIND = "environment";

    /// @param all in the order of their names
    static EnvironmentConnection of(List<EnvironmentView> all, @Nullable String after, int size) {
        String start = after == null
                ? ""
                : Cursors.decode("after", CURSOR_KIND, 1, after).text(0);
        List<EnvironmentView> following = all.stream()
                .filter(environment -> environment.name().compareTo(start) > 0)
                .toList();
        List<EnvironmentEdge> edges = following.stream()
                .limit(size)
                .map(node -> new EnvironmentEdge(Cursors.encode(CURSOR_KIND, node.name()), node))
                .toList();
        var page = Page.of(
                edges, EnvironmentEdge::cursor, EnvironmentEdge::node, following.size() > edges.size(), after != null);
        return new EnvironmentConnection(page.edges(), page.nodes(), page.pageInfo(), all.size());
    }
}
