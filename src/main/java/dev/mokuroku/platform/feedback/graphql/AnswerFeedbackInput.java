package dev.mokuroku.platform.feedback.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("AnswerFeedbackInput")
@Description("An answer to feedback.")
public class AnswerFeedbackInput {
    @NonNull
    @Description("The reference of the platform component, or its name.")
    public String component = "";

    @NonNull
    @Description("The reference of the person who gave the feedback, or the name of the user.")
    public String author = "";

    @Nullable
    @Description("The answer, at most 5,000 characters. Without it, the answer is removed.")
    public String answer;
}
