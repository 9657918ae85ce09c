package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.campaign.OutreachMode;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(OutreachMode.class)
@Description("How a campaign asks the repositories of its open members to move.")
public enum CampaignOutreach {
    @Description("It does not.")
    NONE,
    @Description("By one issue in each repository.")
    ISSUE,
    @Description("By one pull request in each repository.")
    PULL_REQUEST
}
