package dev.mokuroku.scorecard.graphql.exemption;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RequestScorecardExemptionInput")
@Description("Which entity should be exempt from which check, and why.")
public class RequestScorecardExemptionInput {
    @NonNull
    @Description("The reference of the scorecard; the kind and the namespace may be left out.")
    public String scorecard = "";

    @NonNull
    @Id
    @Description("The id of the check.")
    public String check = "";

    @NonNull
    @Description("The reference of the entity; the kind component and the namespace may be left out.")
    public String entity = "";

    @NonNull
    @Description("Why the entity cannot meet the check.")
    public String reason = "";

    @Nullable
    @Description("For how many days, from the day of approval, 1 to 730; no end if not set.")
    public Integer days;
}
