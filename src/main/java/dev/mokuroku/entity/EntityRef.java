package dev.mokuroku.entity;

import static dev.mokuroku.entity.InvalidEntityRefException.Reason.EMPTY;
import static dev.mokuroku.entity.InvalidEntityRefException.Reason.MALFORMED;
import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.node.TextNode;

/// The name of an entity within the catalog, in the canonical lower case: two refs that differ in
/// case alone are one.
///
/// The string form is `kind:namespace/name`.
public record EntityRef(String kind, String namespace, String name) implements Comparable<EntityRef> {
    public static final String DEFAULT_NAMESPACE = "default";

    public EntityRef {
        kind = kind.toLowerCase(ROOT);
        namespace = namespace.toLowerCase(ROOT);
        name = name.toLowerCase(ROOT);
    }

    /// Reads `kind:namespace/name`, where every part must stand.
    ///
    /// @throws InvalidEntityRefException when a part is missing
    public static EntityRef parse(String text) {
        return parse(text, "", "");
    }

    /// Reads `[kind:][namespace/]name` and completes it from the defaults. An empty default means
    /// that the part must stand in the text. The first colon before the first slash ends the kind, so
    /// that `a:b:c` is the `b:c` of kind `a`, as in Backstage's `parseEntityRef`.
    ///
    /// @throws InvalidEntityRefException when a part is missing or empty
    public static EntityRef parse(String text, String defaultKind, String defaultNamespace) {
        if (text.isEmpty()) {
            throw new InvalidEntityRefException(EMPTY, "Entity reference must not be empty");
        }
        int slash = text.indexOf('/');
        int firstColon = text.indexOf(':');
        int colon = slash >= 0 && slash < firstColon ? -1 : firstColon;
        if (colon == 0 || slash == colon + 1 || Math.max(slash, colon) == text.length() - 1) {
            throw new InvalidEntityRefException(
                    MALFORMED,
                    "Entity reference \"%s\" was not on the form [<kind>:][<namespace>/]<name>".formatted(text));
        }
        String kind = colon >= 0 ? text.substring(0, colon) : defaultKind;
        String namespace = slash >= 0 ? text.substring(colon + 1, slash) : defaultNamespace;
        if (kind.isEmpty()) {
            throw InvalidEntityRefException.noKind(TextNode.valueOf(text).toString());
        }
        if (namespace.isEmpty()) {
            throw InvalidEntityRefException.noNamespace(TextNode.valueOf(text).toString());
        }
        return new EntityRef(kind, namespace, text.substring(Math.max(colon, slash) + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + namespace + "/" + name;
    }

    @Override
    public int compareTo(EntityRef other) {
        return toString().compareTo(other.toString());
    }
}
