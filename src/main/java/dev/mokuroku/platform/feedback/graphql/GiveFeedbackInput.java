package dev.mokuroku.platform.feedback.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("GiveFeedbackInput")
@Description("Feedback on a platform component.")
public class GiveFeedbackInput {
    @NonNull
    @Description("The reference of the platform component, or its name.")
    public String component = "";

    @Description("1 to 5, 5 is best.")
    public int rating;

    @Nullable
    @Description("What is good or bad, in Markdown, at most 5,000 characters.")
    public String comment;
}
