package dev.mokuroku.platform.campaign.graphql.census;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CampaignCensusConnection")
@Description("A page of the entities that have to move before a day.")
public record CensusConnection(
        @NonNull @Description("The entities of the page, each with its cursor.")
        List<@NonNull CensusEdge> edges,

        @NonNull @Description("The entities of the page.") List<@NonNull EntityView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,

        @Description("How many entities there are, over all pages.")
        int totalCount,

        @NonNull @Description("The campaigns that have to end before the day, the nearest last day first.")
        List<@NonNull CensusCampaign> campaigns) {
    static CensusConnection of(Page<CensusEdge, EntityView> page, long total, List<CensusCampaign> campaigns) {
        return new CensusConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total), campaigns);
    }
}
