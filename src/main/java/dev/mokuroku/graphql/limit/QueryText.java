package dev.mokuroku.graphql.limit;

import dev.mokuroku.graphql.limit.QueryRefusal.Reason;

/// Scans a document before parsing, which takes a hundred times as long: refuses documents that are too long or
/// too deep. The scan may count too little, but never too much.
public final class QueryText {
    /// Of a name or number. What makes a number of its digits takes the square of their count.
    private static final int MAX_WORD_LENGTH = 1_000;

    private final String text;
    private final GraphQLConfig limits;
    private int tokens;
    private int depth;

    private QueryText(String text, GraphQLConfig limits) {
        this.text = text;
        this.limits = limits;
    }

    /// @throws QueryRefusal when it is longer, or its braces deeper, than a limit
    public static void check(String text, GraphQLConfig limits) {
        long maxLength = limits.maxQuerySize().asLongValue();
        if (text.length() > maxLength) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "The query has %d characters; at most %d are allowed: pass long values as variables"
                            .formatted(text.length(), maxLength));
        }
        new QueryText(text, limits).scan();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '#' -> endOfLine(at);
                case '"' -> endOfString(at);
                case '{' -> open(at);
                case '}' -> close(at);
                case '!', '$', '&', '(', ')', ':', '=', '@', '[', ']', '|' -> token(at + 1);
                case ' ', ',', '\t', '\n', '\r', '\uFEFF' -> at + 1;
                default -> endOfWord(at);
            };
        }
    }

    private int open(int at) {
        depth++;
        if (depth > limits.maxDepth() + 1) { // that of the operation itself
            throw new QueryRefusal(
                    Reason.DEPTH, "The query is too deep; at most %d levels are allowed".formatted(limits.maxDepth()));
        }
        return token(at + 1);
    }

    private int close(int at) {
        depth--;
        return token(at + 1);
    }

    private int token(int next) {
        tokens++;
        if (tokens > limits.maxTokens()) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "The query is too long; at most %d tokens are allowed".formatted(limits.maxTokens()));
        }
        return next;
    }

    /// A name, a number, the dots of a spread, or characters that the parser will reject.
    private int endOfWord(int start) {
        int at = start + 1;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (at - start > MAX_WORD_LENGTH) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "A name or number of the query has %d characters; at most %d are allowed"
                            .formatted(at - start, MAX_WORD_LENGTH));
        }
        return token(at);
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.' || character == '-';
    }

    private int endOfLine(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int endOfString(int start) {
        String quotes = text.startsWith("\"\"\"", start) ? "\"\"\"" : "\"";
        int at = start + quotes.length();
        while (at < text.length() && !text.startsWith(quotes, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return token(at + quotes.length());
    }
}
