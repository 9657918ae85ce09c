package dev.mokuroku.scorecard.graphql.exemption;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.exemption.ExemptionState;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ExemptionState.class)
@Description("What became of the request for an exemption from a check.")
public enum ScorecardExemptionState {
    @Description("Nobody has decided.")
    REQUESTED,
    @Description("The entity need not meet the check until the last day of the exemption.")
    APPROVED,
    @Description("The entity has to meet the check.")
    DENIED,
    @Description("The exemption or its request was taken back.")
    REVOKED,
    @Description("The last day of the exemption is over.")
    EXPIRED
}
