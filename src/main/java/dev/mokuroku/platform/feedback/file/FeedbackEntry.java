package dev.mokuroku.platform.feedback.file;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.platform.feedback.Feedback;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Feedback as a file has it, before it is checked: null is what the file lacks.
///
/// @param component a reference, or the name of a platform component
/// @param author a reference, or the name of a user
/// @param givenAt in ISO 8601
record FeedbackEntry(
        @Nullable String component,
        @Nullable String author,
        int rating,
        @Nullable String comment,
        @Nullable String givenAt,
        @Nullable ReplyEntry answer) {
    record ReplyEntry(
            @Nullable String text,
            @Nullable String by,
            @Nullable String at) {
        Feedback.Reply toReply() {
            return new Feedback.Reply(required("answer.text", text), required("answer.by", by), time("answer.at", at));
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    Feedback toFeedback() {
        if (rating < 1 || rating > ComponentFeedback.MAX_RATING) {
            throw CatalogException.invalidField("rating", "must be from 1 to 5 but is " + rating);
        }
        Instant given = time("givenAt", givenAt);
        return new Feedback(
                ref("component", component, PlatformComponentKind.KIND.toLowerCase(Locale.ROOT)),
                ref("author", author, "user"),
                rating,
                comment == null ? null : StorableText.check("comment", comment),
                given,
                given,
                answer == null ? null : answer.toReply());
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw CatalogException.invalidField(field, "must not be blank");
        }
        return StorableText.check(field, text);
    }

    private static EntityRef ref(String field, @Nullable String text, String kind) {
        try {
            return EntityRef.parse(required(field, text), kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField(field, "must be the reference of an entity or its name");
        }
    }

    private static Instant time(String field, @Nullable String text) {
        try {
            return Instant.parse(required(field, text));
        } catch (DateTimeParseException malformed) {
            throw CatalogException.invalidField(field, "must be a time such as 2026-10-03T08:15:00Z");
        }
    }
}
