package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of a JSON, TOML or YAML document. Look-ups never fail: what is missing, or of another type than asked
/// for, is [#MISSING].
public final class Node {
    public static final Node MISSING = new Node(Type.MISSING, Position.UNKNOWN, null, Map.of(), List.of());

    private final Type type;
    private final Position position;
    private final @Nullable String text;
    private final Map<String, Node> entries;
    private final List<Node> items;

    /// What a document says a value is.
    public enum Type {
        MISSING("nothing"),
        NULL("null"),
        TEXT("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        OBJECT("an object"),
        ARRAY("a list");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /// `a list`
        public String words() {
            return words;
        }

        public boolean isAbsent() {
            return this == MISSING || this == NULL;
        }
    }

    private Node(Type type, Position position, @Nullable String text, Map<String, Node> entries, List<Node> items) {
        this.type = type;
        this.position = position;
        this.text = text;
        this.entries = entries;
        this.items = items;
    }

    static Node scalar(Type type, Position position, @Nullable String text) {
        return new Node(type, position, text, Map.of(), List.of());
    }

    static Node object(Position position, Map<String, Node> entries) {
        return new Node(Type.OBJECT, position, null, entries, List.of());
    }

    static Node array(Position position, List<Node> items) {
        return new Node(Type.ARRAY, position, null, Map.of(), items);
    }

    public Type type() {
        return type;
    }

    public Position position() {
        return position;
    }

    public Node get(String key) {
        return entries.getOrDefault(key, MISSING);
    }

    /// Follows keys of nested objects.
    public Node at(String... keys) {
        Node node = this;
        for (String key : keys) {
            node = node.get(key);
        }
        return node;
    }

    /// In the order of the document. Empty unless this is an object.
    public Map<String, Node> entries() {
        return entries;
    }

    /// Empty unless this is an array.
    public List<Node> items() {
        return items;
    }

    /// Of a text, a number or a boolean as written. Null for everything else.
    public @Nullable String text() {
        return text;
    }

    public String textOr(String fallback) {
        return text == null ? fallback : text;
    }

    /// The text of an entry.
    public @Nullable String text(String key) {
        return get(key).text;
    }

    public boolean isText() {
        return text != null;
    }

    public boolean isPresent() {
        return text != null || !entries.isEmpty() || !items.isEmpty();
    }

    public boolean isTrue(String key) {
        return "true".equals(get(key).text);
    }
}
