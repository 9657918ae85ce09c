package dev.mokuroku.platform.manifest.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}` and `${NAME:+value}`. A variable without value
/// stays as written.
final class Variables {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 2_000;

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = values;
    }

    String replace(String text) {
        return replace(text, 0);
    }

    private String replace(String text, int depth) {
        if (text.indexOf('$') < 0 || depth > MAX_DEPTH || text.length() > MAX_LENGTH) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int[] closing = closingBraces(text);
        int at = 0;
        while (at < text.length() && result.length() < MAX_LENGTH) {
            int end = text.charAt(at) == '$' ? expressionEnd(text, at, closing) : at;
            if (end == at) {
                result.append(text.charAt(at++));
            } else {
                String expression = text.substring(at, end);
                String value = value(expression, depth);
                result.append(value == null ? expression : value);
                at = end;
            }
        }
        return result.append(text, at, text.length()).toString();
    }

    /// Behind the expression that begins at a `$`; the same position where none does.
    private static int expressionEnd(String text, int dollar, int[] closing) {
        int at = dollar + 1;
        if (at < text.length() && text.charAt(at) == '{') {
            return closing[at] == 0 ? dollar : closing[at] + 1;
        }
        int end = nameEnd(text, at);
        return end == at ? dollar : end;
    }

    /// For each opening brace where it is closed, or 0. Found once: looking from each brace would take quadratic time.
    private static int[] closingBraces(String text) {
        int[] closing = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.push(i);
            } else if (text.charAt(i) == '}' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }

    private static int nameEnd(String text, int start) {
        int at = start;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    /// Each use copies the value. No image has so long a name.
    private @Nullable String valueOf(String name) {
        String value = values.get(name);
        return value == null || value.length() > MAX_LENGTH ? null : value;
    }

    private @Nullable String value(String expression, int depth) {
        if (!expression.startsWith("${")) {
            return valueOf(expression.substring(1));
        }
        String inner = expression.substring(2, expression.length() - 1);
        int end = nameEnd(inner, 0);
        @Nullable String value = valueOf(inner.substring(0, end));
        String operator = inner.substring(end);
        if (operator.startsWith(":-") || operator.startsWith("-")) {
            boolean missing = value == null || (operator.startsWith(":") && value.isEmpty());
            return missing ? replace(operator.substring(operator.indexOf('-') + 1), depth + 1) : value;
        }
        if (operator.startsWith(":+") || operator.startsWith("+")) {
            boolean present = value != null && !value.isEmpty();
            return present ? replace(operator.substring(operator.indexOf('+') + 1), depth + 1) : "";
        }
        return operator.isEmpty() || operator.startsWith(":?") || operator.startsWith("?") ? value : null;
    }
}
