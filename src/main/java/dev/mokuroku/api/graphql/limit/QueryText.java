package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;

/// Looks through a document before it is parsed, which takes a hundred times as long: what is too long or
/// too deep by its characters alone is refused here. It may count too little, never too much.
public final class QueryText {
    /// Of a name or number. What makes a number of its digits takes the square of their count.
    private static final int LONGEST_WORD = 1_000;

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
        long most = limits.maxQuerySize().asLongValue();
        if (text.length() > most) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "The query has %d characters; at most %d are taken, and variables for what is long"
                            .formatted(text.length(), most));
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
                    Reason.DEPTH, "The query is too deep; at most %d levels are taken".formatted(limits.maxDepth()));
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
                    Reason.TOKENS, "The query is too long; at most %d tokens are taken".formatted(limits.maxTokens()));
        }
        return next;
    }

    /// A name, a number, the dots of a spread, or what the parser will complain of.
    private int endOfWord(int start) {
        int at = start + 1;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (at - start > LONGEST_WORD) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "A name or number of the query has %d characters; at most %d are taken"
                            .formatted(at - start, LONGEST_WORD));
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
