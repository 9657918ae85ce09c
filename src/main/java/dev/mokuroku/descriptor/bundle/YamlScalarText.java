package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.json.JavaScriptNumbers;
import java.util.regex.Pattern;

/// Writes scalars: text without quotes where it is read back as the same text.
final class YamlScalarText {
    /// What is read as null, a boolean or a number.
    private static final Pattern TYPED = Pattern.compile("~?|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE"
            + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\d+|[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN"
            + "|[-+]?(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?");

    /// What has a meaning in YAML: an indicator at the start, a colon or a number sign beside a space,
    /// spaces at an end.
    private static final Pattern SPECIAL = Pattern.compile(
            "^[\\n\\t ,\\[\\]{}#&*!|>'\"%@`]|^[?-](?:$|[ \\t])" + "|[\\n:][ \\t]|[ \\t]\\n|[\\n\\t ]#|[\\n\\t :]\\z");

    private static final Pattern DOCUMENT_MARKER = Pattern.compile("(?m)^(?:%|---|\\.\\.\\.)");
    private static final Pattern BLANK_LAST_LINE = Pattern.compile("\\n[\\t ]+\\z");

    private YamlScalarText() {}

    /// @param indent of further lines
    /// @param column where the first line begins
    static String of(JsonNode scalar, String indent, int column) {
        if (scalar.isTextual()) {
            return text(scalar.textValue(), indent, column);
        }
        return scalar.isNumber() ? JavaScriptNumbers.toText(scalar.doubleValue()) : scalar.asText();
    }

    /// @param atRoot whether the key begins a line
    static String ofKey(String key, boolean atRoot) {
        boolean plain = !isUnprintable(key)
                && key.indexOf('\n') < 0
                && isPlain(key)
                && !(atRoot && DOCUMENT_MARKER.matcher(key).find());
        return plain ? key : quoted(key);
    }

    private static String text(String text, String indent, int column) {
        if (isUnprintable(text)) {
            return LineFolding.quoted(doubleQuoted(text), indent, column);
        }
        if (text.indexOf('\n') >= 0) {
            return BLANK_LAST_LINE.matcher(text).find()
                    ? LineFolding.quoted(doubleQuoted(text), indent, column)
                    : YamlBlockText.of(text, indent);
        }
        if (isPlain(text)) {
            return LineFolding.plain(text, indent, column);
        }
        String quoted = quoted(text);
        return quoted.startsWith("'")
                ? LineFolding.plain(quoted, indent, column)
                : LineFolding.quoted(quoted, indent, column);
    }

    private static boolean isPlain(String text) {
        return !SPECIAL.matcher(text).find() && !TYPED.matcher(text).matches();
    }

    private static String quoted(String text) {
        boolean single = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 && text.indexOf('\n') < 0;
        return single && !isUnprintable(text) ? "'" + text + "'" : doubleQuoted(text);
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(point, quoted));
        return quoted.append('"').toString();
    }

    private static void escape(int point, StringBuilder to) {
        switch (point) {
            case '"', '\\' -> to.append('\\').appendCodePoint(point);
            case '\n' -> to.append("\\n");
            case '\t' -> to.append("\\t");
            case '\r' -> to.append("\\r");
            case '\b' -> to.append("\\b");
            case '\f' -> to.append("\\f");
            case 0 -> to.append("\\0");
            case 0x07 -> to.append("\\a");
            case 0x0B -> to.append("\\v");
            case 0x1B -> to.append("\\e");
            default -> {
                if (isSurrogate(point)) {
                    to.append("\\u%04x".formatted(point));
                } else if (Character.isISOControl(point)) {
                    to.append("\\x%02x".formatted(point));
                } else {
                    to.appendCodePoint(point);
                }
            }
        }
    }

    /// Control characters, and halves of characters.
    private static boolean isUnprintable(String text) {
        return text.codePoints()
                .anyMatch(point ->
                        (Character.isISOControl(point) && point != '\n' && point != '\t') || isSurrogate(point));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
