package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.text.Whitespace;
import org.jspecify.annotations.Nullable;

/// The tag that ends a `raw` or `verbatim` block, within which the same block may be nested.
record RawEnd(int start, int end) {
    /// Null if there is none. A tag with `-` is none.
    static @Nullable RawEnd find(String source, int from, String name) {
        int depth = 1;
        int marker = source.indexOf("{%", from);
        while (marker >= 0) {
            int word = skipBlanks(source, marker + 2);
            boolean closes = source.startsWith("end" + name, word);
            int end = endOfMarker(source, word, closes ? "end" + name : name);
            if (end > 0) {
                depth += closes ? -1 : 1;
            }
            if (depth == 0) {
                return new RawEnd(marker, end);
            }
            marker = source.indexOf("{%", end > 0 ? end : marker + 2);
        }
        return null;
    }

    private static int endOfMarker(String source, int word, String name) {
        int close = skipBlanks(source, word + name.length());
        return source.startsWith(name, word) && source.startsWith("%}", close) ? close + 2 : -1;
    }

    private static int skipBlanks(String source, int from) {
        int at = from;
        while (at < source.length() && Whitespace.is(source.charAt(at))) {
            at++;
        }
        return at;
    }
}
