package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.campaign.CampaignStatus;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(CampaignStatus.class)
@Description("Where a campaign stands.")
public enum CampaignState {
    @Description("Its first day is still to come.")
    PLANNED,
    @Description("Members are to move.")
    OPEN,
    @Description("Its last day is over, and members are open.")
    OVERDUE,
    @Description("No member is open. It is open again if a member returns.")
    MET,
    @Description("Somebody ended it. Its members stay as they were then.")
    CLOSED
}
