package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.json.JavaScriptNumbers;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// JSON as JavaScript writes it, which logs of Backstage show.
public final class JavaScriptJson {
    private static final String INDENT = "  ";
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder out = new StringBuilder();
    private final boolean isIndented;
    private final boolean isSorted;

    private JavaScriptJson(boolean isIndented, boolean isSorted) {
        this.isIndented = isIndented;
        this.isSorted = isSorted;
    }

    /// As `JSON.stringify(value, undefined, 2)`.
    public static String indented(JsonNode value) {
        JavaScriptJson json = new JavaScriptJson(true, false);
        json.write(value, "\n");
        return json.out.toString();
    }

    /// On one line, with the keys of objects in alphabetical order.
    public static String sorted(JsonNode value) {
        JavaScriptJson json = new JavaScriptJson(false, true);
        json.write(value, "");
        return json.out.toString();
    }

    /// @param newline with the indentation of the line that the value begins on
    private void write(JsonNode value, String newline) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, newline);
            case ARRAY -> writeArray(value, newline);
            case STRING -> writeText(value.textValue());
            case NUMBER -> out.append(number(value.doubleValue()));
            case BOOLEAN -> out.append(value.booleanValue());
            case BINARY, MISSING, NULL, POJO -> out.append("null");
        }
    }

    private void writeObject(JsonNode object, String newline) {
        Collection<Map.Entry<String, JsonNode>> fields = object.properties();
        if (isSorted) {
            Map<String, JsonNode> byName = new TreeMap<>();
            object.properties().forEach(field -> byName.put(field.getKey(), field.getValue()));
            fields = byName.entrySet();
        }
        String inner = isIndented ? newline + INDENT : "";
        String separator = "{";
        for (Map.Entry<String, JsonNode> field : fields) {
            out.append(separator).append(inner);
            writeText(field.getKey());
            out.append(isIndented ? ": " : ":");
            write(field.getValue(), inner);
            separator = ",";
        }
        out.append(fields.isEmpty() ? "{}" : newline + "}");
    }

    private void writeArray(JsonNode array, String newline) {
        String inner = isIndented ? newline + INDENT : "";
        String separator = "[";
        for (JsonNode item : array) {
            out.append(separator).append(inner);
            write(item, inner);
            separator = ",";
        }
        out.append(array.isEmpty() ? "[]" : newline + "]");
    }

    private static String number(double number) {
        return Double.isFinite(number) ? JavaScriptNumbers.toText(number) : "null";
    }

    private void writeText(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> writePlain(text, at, character);
            }
        }
        out.append('"');
    }

    private void writePlain(String text, int at, char character) {
        boolean isAlone = Character.isSurrogate(character) && !isPaired(text, at);
        if (character < FIRST_PRINTABLE || isAlone) {
            out.append("\\u%04x".formatted((int) character));
        } else {
            out.append(character);
        }
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
