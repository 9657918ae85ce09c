package dev.mokuroku.scaffolder.templating;

/// Compiles texts. Safe for several threads, and keeps the latest compiled texts by content.
public interface Templating {
    /// @throws TemplateException if the text is no valid template
    CompiledTemplate compile(String source, TemplateDialect dialect);
}
