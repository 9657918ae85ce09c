package dev.mokuroku.scaffolder.templating.value;

import dev.mokuroku.scaffolder.templating.text.NumberParser;
import dev.mokuroku.scaffolder.templating.text.NumberText;

/// How JavaScript converts values: to a truth, a number, a text.
public final class Coercion {
    private static final String RECORD = "[object Object]";
    /// Lists that hold themselves, or far too deep ones.
    private static final int MAX_DEPTH = 300;

    private Coercion() {}

    public static boolean truthy(Value value) {
        return switch (value) {
            case Undefined absent -> false;
            case NullValue none -> false;
            case BooleanValue truth -> truth == BooleanValue.TRUE;
            case NumberValue(double number) -> number != 0 && !Double.isNaN(number);
            case TextValue(String text) -> !text.isEmpty();
            case SafeText text -> true;
            case ListValue list -> true;
            case RecordValue fields -> true;
            case RegexValue regex -> true;
            case CallableValue callable -> true;
        };
    }

    public static boolean absent(Value value) {
        return value == Undefined.UNDEFINED || value == NullValue.NULL;
    }

    public static boolean isText(Value value) {
        return value instanceof TextValue || value instanceof SafeText;
    }

    /// What an operator works on: objects become texts.
    ///
    /// @throws TemplateFailure if the value is callable
    public static Value primitive(Value value, Work work) {
        return switch (value) {
            case SafeText text -> new TextValue(text.text());
            case ListValue list -> new TextValue(joined(list, ",", work, 0));
            case RecordValue fields -> new TextValue(RECORD);
            case RegexValue regex -> new TextValue(regex.text());
            case CallableValue callable -> throw callable();
            case Undefined absent -> absent;
            case NullValue none -> none;
            case BooleanValue truth -> truth;
            case NumberValue number -> number;
            case TextValue text -> text;
        };
    }

    public static double number(Value value, Work work) {
        return switch (value) {
            case Undefined absent -> Double.NaN;
            case NullValue none -> 0;
            case BooleanValue truth -> truth == BooleanValue.TRUE ? 1 : 0;
            case NumberValue(double number) -> number;
            case TextValue(String text) -> NumberParser.number(text);
            default -> number(primitive(value, work), work);
        };
    }

    /// As `String(value)`: absent values are `null` and `undefined`.
    public static String text(Value value, Work work) {
        return text(value, work, 0);
    }

    private static String text(Value value, Work work, int depth) {
        return switch (value) {
            case Undefined absent -> "undefined";
            case NullValue none -> "null";
            case BooleanValue truth -> truth == BooleanValue.TRUE ? "true" : "false";
            case NumberValue(double number) -> NumberText.of(number);
            case TextValue(String text) -> text;
            case SafeText text -> text.text();
            case ListValue list -> joined(list, ",", work, depth);
            case RecordValue fields -> RECORD;
            case RegexValue regex -> regex.text();
            case CallableValue callable -> throw callable();
        };
    }

    /// As `${{ value }}` prints it: absent values are empty.
    public static String printed(Value value, Work work) {
        return absent(value) ? "" : text(value, work);
    }

    /// The items of a list as texts, absent ones as empty texts.
    public static String joined(ListValue list, String separator, Work work) {
        return joined(list, separator, work, 0);
    }

    private static String joined(ListValue list, String separator, Work work, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TemplateFailure("Cyclic template values are not supported");
        }
        work.items(list.size());
        StringBuilder text = new StringBuilder();
        String between = "";
        for (Value item : list.items()) {
            String next = absent(item) ? "" : text(item, work, depth + 1);
            long added = (long) between.length() + next.length();
            work.write(text.length() + added, added);
            text.append(between).append(next);
            between = separator;
        }
        return text.toString();
    }

    private static TemplateFailure callable() {
        return new TemplateFailure("Callable values cannot be coerced");
    }
}
