package dev.mokuroku.scorecard.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A message with expressions in it: `Its build took ${ci.minutes} minutes`. Thread-safe.
public final class MessageTemplate {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_EXPRESSIONS = 10;
    /// Stands for a value that is not known.
    private static final String UNKNOWN = "unknown";

    private final List<Part> parts;
    private final boolean readsClock;

    /// @param expression null for the text itself
    private record Part(String text, @Nullable CompiledExpression expression) {}

    private MessageTemplate(List<Part> parts) {
        this.parts = parts;
        this.readsClock = expressions().stream().anyMatch(CompiledExpression::readsClock);
    }

    /// @throws InvalidExpressionException if an expression does not compile
    public static MessageTemplate compile(String message, ExpressionCompiler compiler) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int open = message.indexOf("${");
        while (open >= 0) {
            int close = closingBrace(message, open + 2);
            if (close < 0) {
                throw new InvalidExpressionException("has ${ without }");
            }
            if (parts.size() >= 2 * MAX_EXPRESSIONS) {
                throw new InvalidExpressionException("has more than %d expressions".formatted(MAX_EXPRESSIONS));
            }
            String expression = message.substring(open + 2, close);
            parts.add(new Part(message.substring(start, open), null));
            parts.add(new Part(expression, compiler.compile(expression, ResultType.TEXT)));
            start = close + 1;
            open = message.indexOf("${", start);
        }
        parts.add(new Part(message.substring(start), null));
        return new MessageTemplate(List.copyOf(parts));
    }

    /// Braces and quotes within the expression are skipped.
    private static int closingBrace(String message, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < message.length(); i++) {
            char c = message.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Names of the facts that it reads.
    public SortedSet<String> facts() {
        SortedSet<String> facts = new TreeSet<>();
        expressions().forEach(expression -> facts.addAll(expression.facts()));
        return facts;
    }

    public boolean readsClock() {
        return readsClock;
    }

    private List<CompiledExpression> expressions() {
        return parts.stream().map(Part::expression).filter(Objects::nonNull).toList();
    }

    /// At most 1,000 characters.
    public String evaluate(ExpressionFacts facts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    part.expression() == null
                            ? part.text()
                            : textOf(part.expression().evaluate(facts)));
        }
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text.toString();
    }

    private static String textOf(ExpressionResult result) {
        return switch (result) {
            case ExpressionResult.Value(Double number)
            when number % 1 == 0 && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            case ExpressionResult.Value(Map<?, ?> _) -> UNKNOWN;
            case ExpressionResult.Value(Object value) -> value.toString();
            case ExpressionResult.Unknown _, ExpressionResult.Failed _ -> UNKNOWN;
        };
    }
}
