package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the entities that use a platform component.")
public record PlatformUserConnection(
        @NonNull @Description("The entities of the page, each with its cursor and its uses.")
        List<@NonNull PlatformUserEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    static PlatformUserConnection of(List<PlatformUserEdge> edges, boolean hasNext, boolean hasPrevious, long total) {
        Page<PlatformUserEdge, EntityView> page =
                Page.of(edges, PlatformUserEdge::cursor, PlatformUserEdge::node, hasNext, hasPrevious);
        return new PlatformUserConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
