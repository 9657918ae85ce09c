package dev.mokuroku.scaffolder.templating.lexer;

/// A part of a template.
///
/// @param text the text itself; empty for tags
/// @param offset where the part starts in the source
/// @param code what is between the delimiters, without blanks around; empty for texts
public record Segment(Kind kind, String text, int offset, Code code) {
    public enum Kind {
        TEXT,
        VARIABLE,
        BLOCK
    }
}
