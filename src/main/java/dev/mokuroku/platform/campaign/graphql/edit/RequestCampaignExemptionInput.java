package dev.mokuroku.platform.campaign.graphql.edit;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RequestCampaignExemptionInput")
@Description("Which entity should be exempt, and why.")
public class RequestCampaignExemptionInput {
    @NonNull
    @Description("The reference of the campaign.")
    public String campaign = "";

    @NonNull
    @Description("The reference of a member.")
    public String entity = "";

    @NonNull
    @Description("Why the entity cannot move.")
    public String reason = "";

    @Nullable
    @Description("The last day; no end if not set.")
    public LocalDate until;
}
