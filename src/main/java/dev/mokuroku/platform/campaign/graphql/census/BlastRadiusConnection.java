package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of what a deprecation affects: the users of the versions, then what depends on them.")
public record BlastRadiusConnection(
        @NonNull @Description("The entities of the page, each with its cursor.")
        List<@NonNull BlastRadiusEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount,
        @Description("Of these, the users of the versions.") int directCount,
        @Description("Of these, what depends on the users.") int indirectCount,

        @Description("Whether nothing was left out, because there was too much to read.")
        boolean complete) {
    static BlastRadiusConnection of(Page<BlastRadiusEdge, EntityView> page, int total, int direct, boolean complete) {
        return new BlastRadiusConnection(
                page.edges(), page.nodes(), page.pageInfo(), total, direct, total - direct, complete);
    }
}
