package dev.mokuroku.platform.campaign.graphql.edit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CloseCampaignInput")
@Description("Which campaign to close.")
public class CloseCampaignInput {
    @NonNull
    @Description("The reference of the campaign.")
    public String ref = "";

    @Nullable
    @Description("Why.")
    public String reason;
}
