package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a script of Groovy or Kotlin into tokens. Comments are left out.
final class GradleTokens {
    private static final String TRIPLE_DOUBLE = "\"\"\"";
    private static final String TRIPLE_SINGLE = "'''";

    private final String text;
    private final boolean kotlin;
    private final List<GradleToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private GradleTokens(String text, boolean kotlin) {
        this.text = text;
        this.kotlin = kotlin;
    }

    static List<GradleToken> of(String text, boolean kotlin) {
        GradleTokens tokens = new GradleTokens(text, kotlin);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        tokens.add(Kind.NEWLINE, "", text.length());
        return tokens.tokens;
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '\n') {
            add(Kind.NEWLINE, "", at);
            moveTo(at + 1);
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            moveTo(end < 0 ? text.length() : end + 2);
        } else if (text.startsWith(TRIPLE_DOUBLE, at) || text.startsWith(TRIPLE_SINGLE, at)) {
            String quotes = text.substring(at, at + TRIPLE_DOUBLE.length());
            int end = text.indexOf(quotes, at + quotes.length());
            int stop = end < 0 ? text.length() : end;
            add(Kind.TEMPLATE, text.substring(at + quotes.length(), stop), at);
            moveTo(Math.min(text.length(), stop + quotes.length()));
        } else if (first == '"' || first == '\'') {
            quoted(first);
        } else if (isName(first) || (first == '.' && at + 1 < text.length() && isName(text.charAt(at + 1)))) {
            name();
        } else {
            if (!Character.isWhitespace(first)) {
                add(Kind.SYMBOL, String.valueOf(first), at);
            }
            at++;
        }
    }

    private void name() {
        int start = at++;
        while (at < text.length() && (isName(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        add(Kind.NAME, text.substring(start, at), start);
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '`';
    }

    /// Ends with its line at the latest. Quotes within `${…}` belong to the expression.
    private void quoted(char quote) {
        int start = at++;
        int braces = 0;
        while (at < text.length() && text.charAt(at) != '\n') {
            char character = text.charAt(at);
            if (character == '\\') {
                at++;
            } else if (quote == '"' && text.startsWith("${", at)) {
                braces++;
                at++;
            } else if (braces > 0 && character == '}') {
                braces--;
            } else if (character == quote && braces == 0) {
                break;
            }
            at++;
        }
        int end = Math.min(at, text.length());
        Kind kind = quote == '"' || kotlin ? Kind.TEMPLATE : Kind.LITERAL;
        add(kind, text.substring(start + 1, end), start);
        at = end < text.length() && text.charAt(end) == quote ? end + 1 : end;
    }

    private void moveTo(int end) {
        while (at < end) {
            if (text.charAt(at++) == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new GradleToken(kind, value, new Position(line, Math.max(1, start - lineStart + 1))));
    }
}
