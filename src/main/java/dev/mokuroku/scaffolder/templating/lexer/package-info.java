/// Splits the source of a template into texts and tags, and tags into tokens.
///
/// Entry: [TemplateScanner][dev.mokuroku.scaffolder.templating.lexer.TemplateScanner] and
/// [ExpressionLexer][dev.mokuroku.scaffolder.templating.lexer.ExpressionLexer]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.lexer;

import org.jspecify.annotations.NullMarked;
