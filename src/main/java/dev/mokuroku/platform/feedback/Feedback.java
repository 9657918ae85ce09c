package dev.mokuroku.platform.feedback;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person says of a platform component.
///
/// @param rating 1 to 5, 5 is best
/// @param comment null for none
/// @param changedAt when the person last changed it
/// @param answer of an owner; null for none
public record Feedback(
        EntityRef component,
        EntityRef author,
        int rating,
        @Nullable String comment,
        Instant createdAt,
        Instant changedAt,
        @Nullable Reply answer) {
    /// @param by the name of the caller who answered
    public record Reply(String text, String by, Instant at) {}

    /// Whether a comment waits for an answer, or has changed since the answer.
    public boolean isOpen() {
        return comment != null && (answer == null || answer.at().isBefore(changedAt));
    }
}
