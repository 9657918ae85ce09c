package dev.mokuroku.platform.campaign.graphql.member;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.exemption.ExemptionState;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ExemptionState.class)
@Description("What became of the request for an exemption.")
public enum CampaignExemptionState {
    @Description("Nobody has decided.")
    REQUESTED,
    @Description("The entity need not move until the last day of the exemption.")
    APPROVED,
    @Description("The entity has to move.")
    DENIED,
    @Description("The exemption or its request was taken back, or another exemption took its place.")
    REVOKED,
    @Description("The last day of the exemption is over.")
    EXPIRED
}
