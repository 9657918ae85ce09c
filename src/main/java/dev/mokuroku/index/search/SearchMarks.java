package dev.mokuroku.index.search;

import java.util.UUID;

/// The texts inserted before and after each match in a highlight.
public record SearchMarks(String before, String after) {
    /// Marks that occur in no text.
    public static SearchMarks unique() {
        UUID tag = UUID.randomUUID();
        return new SearchMarks("<%s>".formatted(tag), "</%s>".formatted(tag));
    }
}
