package dev.mokuroku.scaffolder.templating;

/// What one rendering may cost. A template that costs more ends with a [TemplateException] named `TemplateLimitError`.
///
/// @param work units of work: each expression and each item of a list that is visited counts as one
/// @param nesting how deep blocks, expressions and calls may be nested
/// @param source the length of a template in characters
/// @param output the length of the rendered text, and of each text in between, in characters
/// @param characters how many characters all operations together may read; a character that is written counts 8 times
/// @param calls how many added filters and functions may be called
public record TemplateLimits(int work, int nesting, int source, int output, long characters, int calls) {
    public static final TemplateLimits STANDARD =
            new TemplateLimits(1_000_000, 512, 4 << 20, 16 << 20, 512L << 20, 4_096);
}
