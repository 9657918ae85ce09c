package dev.mokuroku.scorecard.graphql.exemption;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RevokeScorecardExemptionInput")
@Description("Which exemption to revoke.")
public class RevokeScorecardExemptionInput {
    @NonNull
    @Id
    @Description("The id of the exemption.")
    public String id = "";

    @Nullable
    @Description("What to say about it.")
    public String comment;
}
