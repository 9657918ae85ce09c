package dev.mokuroku.scaffolder.templating.engine;

import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.parser.TemplateParser;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.text.SourcePosition;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;

/// A template's source with its syntax tree.
record ParsedTemplate(String source, TemplateDialect dialect, Body body) {
    static ParsedTemplate of(String source, TemplateDialect dialect, TemplateLimits limits) {
        if (source.length() > limits.source()) {
            throw exception(
                    source,
                    TemplateFailure.limit("Template parsing exceeded the source code unit limit of %d (observed %d)"
                            .formatted(limits.source(), source.length())));
        }
        try {
            return new ParsedTemplate(source, dialect, TemplateParser.parse(source, dialect, limits.nesting()));
        } catch (TemplateFailure failure) {
            throw exception(source, failure);
        } catch (StackOverflowError tooDeep) {
            throw exception(source, TemplateFailure.limit("Template parsing exceeded the stack of its thread"));
        }
    }

    TemplateException exception(TemplateFailure failure) {
        return exception(source, failure);
    }

    private static TemplateException exception(String source, TemplateFailure failure) {
        String position = failure.offset() < 0 ? "" : " " + new SourcePosition(source, failure.offset()).text();
        if (failure.isLimit()) {
            return new TemplateException("TemplateLimitError", DiagnosticText.message(failure.getMessage() + position));
        }
        String start = position.isEmpty() ? "" : "Template error" + position + ": ";
        return new TemplateException("TemplateRenderError", DiagnosticText.message(start + failure.getMessage()));
    }
}
