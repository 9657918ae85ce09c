package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/// Writes JSON as YAML, laid out as the JavaScript library `yaml` does: two spaces a level, lines of at
/// most 80 characters where they can be broken, what stands more than once as an alias. One use each.
public final class YamlWriter {
    /// YAML takes no longer key without a question mark before it.
    private static final int MAX_PLAIN_KEY_LENGTH = 1024;

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final YamlAnchors anchors;
    private final int maxLength;

    private YamlWriter(YamlAnchors anchors, int maxLength) {
        this.anchors = anchors;
        this.maxLength = maxLength;
    }

    /// @param maxLength in characters
    /// @throws BundleException when there are more
    public static String write(JsonNode root, int maxLength) {
        YamlWriter writer = new YamlWriter(YamlAnchors.of(root), maxLength);
        writer.item(root, "");
        return writer.out.append('\n').toString();
    }

    /// A value of a list, whose first line is begun already.
    private void item(JsonNode value, String indent) {
        if (!value.isContainerNode()) {
            write(YamlScalarText.of(value, indent, indent.length()));
        } else if (!anchored(value)) {
            collection(value, indent);
        } else if (!anchors.isAlias(value)) {
            write(value.isEmpty() ? " " : "\n" + indent);
            collection(value, indent);
        }
    }

    /// A value of a key, with all that is between them.
    private void valueOfKey(JsonNode value, String indent, int column) {
        if (!value.isContainerNode()) {
            String text = YamlScalarText.of(value, indent, column);
            write(text.startsWith("\n") ? text : " " + text);
            return;
        }
        if (anchors.nameOf(value) != null) {
            write(" ");
        }
        if (anchored(value) && anchors.isAlias(value)) {
            return;
        }
        write(value.isEmpty() ? " " : "\n" + indent);
        collection(value, indent);
    }

    /// Writes the anchor of a value that stands more than once, or the alias after the first time.
    private boolean anchored(JsonNode value) {
        String name = anchors.nameOf(value);
        if (name == null) {
            return false;
        }
        anchors.visit(value);
        write((anchors.isAlias(value) ? "*" : "&") + name);
        return true;
    }

    private void collection(JsonNode value, String indent) {
        if (value.isEmpty()) {
            write(value.isArray() ? "[]" : "{}");
            return;
        }
        Iterator<String> keys = JavaScriptKeys.fieldsOf(value).iterator();
        while (keys.hasNext()) {
            String key = keys.next();
            JsonNode child = value.isArray() ? value.path(Integer.parseInt(key)) : value.path(key);
            if (value.isArray()) {
                write("- ");
                item(child, indent + INDENT);
            } else {
                pair(key, child, indent);
            }
            if (keys.hasNext()) {
                write("\n" + indent);
            }
        }
    }

    private void pair(String key, JsonNode value, String indent) {
        String text = YamlScalarText.ofKey(key, indent.isEmpty());
        if (text.length() > MAX_PLAIN_KEY_LENGTH) {
            write("? " + text + "\n" + indent + ": ");
            item(value, indent + INDENT);
        } else {
            write(text + ":");
            valueOfKey(value, indent + INDENT, text.length() + 2);
        }
    }

    private void write(String text) {
        out.append(text);
        if (out.length() > maxLength) {
            throw new BundleException("Error: The bundle has more than %,d characters".formatted(maxLength));
        }
    }
}
