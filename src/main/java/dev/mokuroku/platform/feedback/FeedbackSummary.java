package dev.mokuroku.platform.feedback;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The feedback on a platform component in numbers.
///
/// @param average of the ratings, 1 to 5; null without feedback
/// @param openCount comments that wait for an answer
/// @param ratings how many persons gave each rating; ratings that nobody gave are missing
public record FeedbackSummary(int count, @Nullable Double average, int openCount, Map<Integer, Integer> ratings) {
    public static final FeedbackSummary NONE = new FeedbackSummary(0, null, 0, Map.of());

    public FeedbackSummary {
        ratings = Map.copyOf(ratings);
    }
}
