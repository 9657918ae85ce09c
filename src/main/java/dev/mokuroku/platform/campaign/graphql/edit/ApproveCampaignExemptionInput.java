package dev.mokuroku.platform.campaign.graphql.edit;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ApproveCampaignExemptionInput")
@Description("Which exemption to approve.")
public class ApproveCampaignExemptionInput {
    @NonNull
    @Id
    @Description("The id of the exemption.")
    public String id = "";

    @Nullable
    @Description("The last day; the one that was requested if not set.")
    public LocalDate until;

    @Nullable
    @Description("What to say about it.")
    public String comment;
}
