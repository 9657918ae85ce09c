package dev.mokuroku.platform.feedback.graphql;

import dev.mokuroku.platform.feedback.Feedback;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("PlatformFeedback")
@Description("What a person says of a platform component.")
public record FeedbackView(
        @NonNull @Description("The reference of the platform component, kind:namespace/name.")
        String component,

        @Nullable @Description("The reference of the person; null if the caller may not see the person.")
        String author,

        @Description("1 to 5, 5 is best.") int rating,

        @Nullable @Description("The comment; null for none.")
        String comment,

        @NonNull @Description("When the person first gave feedback.")
        Instant createdAt,

        @NonNull @Description("When the person last changed it.")
        Instant changedAt,

        @Description("Whether the comment waits for an answer, or has changed since the answer.")
        boolean open,

        @Nullable @Description("The answer of an owner; null for none.")
        String answer,

        @Nullable @Description("Who answered; null without an answer.")
        String answeredBy,

        @Nullable @Description("When the answer was given; null without an answer.")
        Instant answeredAt) {
    /// @param visibleAuthors whose refs the caller may see
    static FeedbackView of(Feedback feedback, Set<String> visibleAuthors) {
        String author = feedback.author().toString();
        Feedback.Reply answer = feedback.answer();
        return new FeedbackView(
                feedback.component().toString(),
                visibleAuthors.contains(author) ? author : null,
                feedback.rating(),
                feedback.comment(),
                feedback.createdAt(),
                feedback.changedAt(),
                feedback.isOpen(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at());
    }
}
