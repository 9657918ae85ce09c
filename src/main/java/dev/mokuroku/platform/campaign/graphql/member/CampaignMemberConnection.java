package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the members of a campaign.")
public record CampaignMemberConnection(
        @NonNull @Description("The members of the page, each with its cursor.")
        List<@NonNull CampaignMemberEdge> edges,

        @NonNull @Description("The members of the page.") List<@NonNull CampaignMembership> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    static CampaignMemberConnection of(
            List<CampaignMemberEdge> edges, boolean hasNext, boolean hasPrevious, long total) {
        Page<CampaignMemberEdge, CampaignMembership> page =
                Page.of(edges, CampaignMemberEdge::cursor, CampaignMemberEdge::node, hasNext, hasPrevious);
        return new CampaignMemberConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
