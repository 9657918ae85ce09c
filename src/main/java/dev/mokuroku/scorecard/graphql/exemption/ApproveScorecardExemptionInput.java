package dev.mokuroku.scorecard.graphql.exemption;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ApproveScorecardExemptionInput")
@Description("Which exemption to approve.")
public class ApproveScorecardExemptionInput {
    @NonNull
    @Id
    @Description("The id of the exemption.")
    public String id = "";

    @Nullable
    @Description("The last day, in UTC; if not set, the days that were requested count from today.")
    public LocalDate until;

    @Nullable
    @Description("What to say about it.")
    public String comment;
}
