package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.campaign.MemberState;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(MemberState.class)
@Description("How far a member of a campaign has come.")
public enum CampaignMemberState {
    @Description("It has to move.")
    OPEN,
    @Description("It has moved.")
    DONE,
    @Description("It need not move.")
    EXEMPT,
    @Description("It no longer uses the platform component.")
    GONE
}
