package dev.mokuroku.scaffolder.rest;

import org.jspecify.annotations.Nullable;

/// Says what is wrong with a text that is no JSON, in the words of the JavaScript engine under Backstage. One use each.
final class JsonSyntax {
    private static final int MAX_DEPTH = 1_000;
    private static final int CONTEXT = 10;

    private final String text;
    private int at;
    private int depth;

    private JsonSyntax(String text) {
        this.text = text;
    }

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    /// Null for JSON whose outermost value is an object or a list.
    static @Nullable String faultOf(String text) {
        try {
            new JsonSyntax(text).document();
            return null;
        } catch (Fault fault) {
            return fault.getMessage();
        }
    }

    private void document() {
        blanks();
        if (at < text.length() && next() != '{' && next() != '[') {
            throw unexpected();
        }
        value();
        blanks();
        if (at < text.length()) {
            throw placed("Unexpected non-whitespace character after JSON", "");
        }
    }

    private void value() {
        blanks();
        if (++depth > MAX_DEPTH) {
            throw new Fault("The JSON is nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        switch (peekOrEnd()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected();
        }
        depth--;
    }

    private void object() {
        at++;
        blanks();
        if (next() == '}') {
            at++;
            return;
        }
        String expected = "Expected property name or '}'";
        do {
            blanks();
            if (next() != '"') {
                throw placed(expected);
            }
            string();
            blanks();
            if (next() != ':') {
                throw placed("Expected ':' after property name");
            }
            at++;
            value();
            expected = "Expected double-quoted property name";
        } while (goesOn('}', "Expected ',' or '}' after property value"));
    }

    private void list() {
        at++;
        blanks();
        if (peekOrEnd() == ']') {
            at++;
            return;
        }
        do {
            value();
        } while (goesOn(']', "Expected ',' or ']' after array element"));
    }

    private boolean goesOn(char close, String expected) {
        blanks();
        char next = next();
        if (next != ',' && next != close) {
            throw placed(expected);
        }
        at++;
        return next == ',';
    }

    private void string() {
        at++;
        while (true) {
            if (at >= text.length()) {
                throw placed("Unterminated string");
            }
            char next = text.charAt(at);
            if (next == '"') {
                at++;
                return;
            }
            if (next < ' ') {
                throw placed("Bad control character in string literal");
            }
            at++;
            if (next == '\\') {
                escape();
            }
        }
    }

    private void escape() {
        if (at >= text.length()) {
            throw placed("Unterminated string");
        }
        char escaped = text.charAt(at++);
        if (escaped == 'u') {
            for (int i = 0; i < 4; i++, at++) {
                if (at >= text.length() || Character.digit(text.charAt(at), 16) < 0) {
                    throw placed("Bad Unicode escape");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(escaped) < 0) {
            at--;
            throw placed("Bad escaped character");
        }
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peekOrEnd() != word.charAt(i)) {
                throw unexpected();
            }
        }
    }

    private void number() {
        if (text.charAt(at) == '-') {
            at++;
            if (!isDigit()) {
                throw placed("No number after minus sign");
            }
        }
        boolean zero = text.charAt(at) == '0';
        at++;
        if (zero && isDigit()) {
            throw unexpected();
        }
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            need("Unterminated fractional number");
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            need("Exponent part is missing a number");
        }
    }

    private void need(String problem) {
        if (!isDigit()) {
            throw placed(problem);
        }
        digits();
    }

    private void digits() {
        while (isDigit()) {
            at++;
        }
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /// NUL at the end of the text.
    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char peekOrEnd() {
        if (at >= text.length()) {
            throw new Fault("Unexpected end of JSON input");
        }
        return text.charAt(at);
    }

    private Fault placed(String problem) {
        return placed(problem, " in JSON");
    }

    private Fault placed(String problem, String where) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at - 1);
        return new Fault("%s%s at position %d (line %d column %d)".formatted(problem, where, at, line, column));
    }

    /// Shows the text around the place.
    private Fault unexpected() {
        String before = at > CONTEXT ? "..." : "";
        String after = at + CONTEXT < text.length() ? "..." : "";
        String context = text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
        return new Fault("Unexpected token '%s', %s\"%s\"%s is not valid JSON"
                .formatted(Character.toString(text.codePointAt(at)), before, context, after));
    }
}
