package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.value.TemplateFailure;

/// A regular expression in code, such as `r/a+/g`.
///
/// @param end the offset behind it
record RegexLiteral(String pattern, String flags, int end) {
    private static final int MAX_LENGTH = 16_384;
    private static final String FLAGS = "gimy";

    /// @throws TemplateFailure if it does not end, or has wrong flags
    static RegexLiteral scan(String source, int start, int end) {
        StringBuilder pattern = new StringBuilder();
        int backslashes = 0;
        for (int at = start + 2; at < end; at++) {
            char here = source.charAt(at);
            if (here == '/' && backslashes == 0) {
                return withFlags(source, start, at, end, pattern.toString());
            }
            if (here == '/' && backslashes % 2 == 0) {
                throw new TemplateFailure("Ambiguous regular-expression delimiter escape", start);
            }
            if (pattern.length() >= MAX_LENGTH) {
                throw new TemplateFailure("Regular-expression literal exceeds the maximum length", start);
            }
            pattern.append(here);
            backslashes = here == '\\' ? backslashes + 1 : 0;
        }
        throw new TemplateFailure("Unterminated regular-expression literal", start);
    }

    private static RegexLiteral withFlags(String source, int start, int delimiter, int end, String pattern) {
        int at = delimiter + 1;
        while (at < end && FLAGS.indexOf(source.charAt(at)) >= 0) {
            if (source.substring(delimiter + 1, at).indexOf(source.charAt(at)) >= 0) {
                throw new TemplateFailure("Duplicate regular-expression flag", start);
            }
            at++;
        }
        if (at < end && source.charAt(at) != '_' && CodeScanner.isNameStart(source.charAt(at))) {
            throw new TemplateFailure("Unsupported regular-expression flag", start);
        }
        return new RegexLiteral(pattern, source.substring(delimiter + 1, at), at);
    }
}
