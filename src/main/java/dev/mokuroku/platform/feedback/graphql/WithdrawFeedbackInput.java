package dev.mokuroku.platform.feedback.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("WithdrawFeedbackInput")
@Description("The platform component whose feedback is removed.")
public class WithdrawFeedbackInput {
    @NonNull
    @Description("The reference of the platform component, or its name.")
    public String component = "";
}
