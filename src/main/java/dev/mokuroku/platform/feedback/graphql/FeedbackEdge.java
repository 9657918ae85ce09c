package dev.mokuroku.platform.feedback.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("PlatformFeedbackEdge")
@Description("Feedback on a page.")
public record FeedbackEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The feedback.") FeedbackView node) {}
