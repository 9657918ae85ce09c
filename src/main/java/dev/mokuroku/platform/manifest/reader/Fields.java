package dev.mokuroku.platform.manifest.reader;

import dev.mokuroku.platform.manifest.document.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Values of a document whose types are known. What is there with another type is a problem of the file, and reads as
/// missing. What is missing or null is no problem.
public final class Fields {
    private final Problems problems;

    public Fields(Rows rows) {
        this(rows::report);
    }

    Fields(Problems problems) {
        this.problems = problems;
    }

    /// Gets what is wrong with a file.
    @FunctionalInterface
    interface Problems {
        void report(int line, String message);
    }

    /// The entries of an object, in the order of the document.
    ///
    /// @param keys the way to the object through others; none for the node itself
    public Map<String, Node> entries(Node node, String... keys) {
        Node found = objectsTo(node, keys);
        return is(found, Node.Type.OBJECT, nameOf(keys)) ? found.entries() : Map.of();
    }

    /// The items of a list.
    public List<Node> items(Node node, String... keys) {
        Node found = objectsTo(node, keys);
        return is(found, Node.Type.ARRAY, nameOf(keys)) ? found.items() : List.of();
    }

    /// A text.
    public Node text(Node node, String... keys) {
        Node found = objectsTo(node, keys);
        return is(found, Node.Type.TEXT, nameOf(keys)) ? found : Node.MISSING;
    }

    /// Whether the value is an object, which null is not.
    public boolean isObject(Node node, String name) {
        if (node.type() == Node.Type.NULL) {
            report(node, name, Node.Type.OBJECT);
        }
        return is(node, Node.Type.OBJECT, name);
    }

    /// Whether the value is a text, which null is not.
    public boolean isText(Node node, String name) {
        if (node.type() == Node.Type.NULL) {
            report(node, name, Node.Type.TEXT);
        }
        return is(node, Node.Type.TEXT, name);
    }

    /// Whether the value is a list.
    public boolean isList(Node node, String name) {
        return is(node, Node.Type.ARRAY, name);
    }

    /// Whether the value is a text or an object, which null is not.
    public boolean isTextOrObject(Node node, String name) {
        boolean valid = node.type() == Node.Type.TEXT || node.type() == Node.Type.OBJECT;
        if (!valid) {
            problems.report(
                    node.position().line(),
                    "%s must be a string or an object but is %s"
                            .formatted(abbreviated(name), node.type().words()));
        }
        return valid;
    }

    /// Reports a value that has the wrong type, where the document is read in another way than by nodes.
    ///
    /// @param expected as [Node.Type#words]
    public void reportWrongType(int line, String name, String expected) {
        problems.report(line, "%s must be %s".formatted(abbreviated(name), expected));
    }

    private Node objectsTo(Node node, String... keys) {
        Node found = node;
        for (int i = 0; i < keys.length; i++) {
            if (!is(found, Node.Type.OBJECT, nameOf(Arrays.copyOf(keys, i)))) {
                return Node.MISSING;
            }
            found = found.get(keys[i]);
        }
        return found;
    }

    private boolean is(Node node, Node.Type type, String name) {
        if (!node.type().isAbsent() && node.type() != type) {
            report(node, name, type);
        }
        return node.type() == type;
    }

    private void report(Node node, String name, Node.Type type) {
        problems.report(
                node.position().line(),
                "%s must be %s but is %s"
                        .formatted(abbreviated(name), type.words(), node.type().words()));
    }

    private static String nameOf(String... keys) {
        return keys.length == 0 ? "The document" : String.join(".", keys);
    }

    private static String abbreviated(String name) {
        return Rows.abbreviate(name);
    }
}
