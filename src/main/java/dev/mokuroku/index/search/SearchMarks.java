package dev.mokuroku.index.search;

import java.util.UUID;

/// What stands before and after each find in a highlighted text.
public record SearchMarks(String before, String after) {
    /// Tags that no text holds.
    public static SearchMarks unique() {
        UUID tag = UUID.randomUUID();
        return new SearchMarks("<%s>".formatted(tag), "</%s>".formatted(tag));
    }
}
