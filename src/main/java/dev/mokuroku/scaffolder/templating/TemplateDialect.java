package dev.mokuroku.scaffolder.templating;

/// How a text is read.
///
/// @param cookiecutterCompat `{{ }}` instead of `${{ }}`, with `jsonify` and Python's `True`, `False` and `None`
/// @param trimBlocks drops the first newline after a block
/// @param lstripBlocks drops blanks and tabs between the start of a line and a block
public record TemplateDialect(boolean cookiecutterCompat, boolean trimBlocks, boolean lstripBlocks) {
    public static final TemplateDialect STANDARD = new TemplateDialect(false, false, false);
}
