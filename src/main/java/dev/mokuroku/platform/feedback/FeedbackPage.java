package dev.mokuroku.platform.feedback;

import java.time.Instant;
import java.util.List;

/// Some of the feedback on a platform component, the latest first.
public record FeedbackPage(List<Feedback> items, boolean hasNext) {
    public FeedbackPage {
        items = List.copyOf(items);
    }

    /// The position of a feedback in the order.
    public record Key(Instant changedAt, String author) {
        public static Key of(Feedback feedback) {
            return new Key(feedback.changedAt(), feedback.author().toString());
        }
    }
}
