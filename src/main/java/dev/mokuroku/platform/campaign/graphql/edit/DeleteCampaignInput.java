package dev.mokuroku.platform.campaign.graphql.edit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DeleteCampaignInput")
@Description("Which campaign to delete.")
public class DeleteCampaignInput {
    @NonNull
    @Description("The reference of a campaign that was created by createCampaign.")
    public String ref = "";
}
