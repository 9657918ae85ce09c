package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.lexer.TemplateScanner;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;

/// Parses the source of a template into its syntax tree.
public final class TemplateParser {
    private TemplateParser() {}

    /// @throws TemplateFailure if the source is no valid template, or is nested deeper than `maxNesting`
    public static Body parse(String source, TemplateDialect dialect, int maxNesting) {
        return new BodyParser(source, TemplateScanner.segments(source, dialect), maxNesting).template();
    }
}
