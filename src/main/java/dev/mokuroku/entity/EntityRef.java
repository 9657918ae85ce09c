package dev.mokuroku.entity;

import static dev.mokuroku.entity.InvalidEntityRefException.Reason.EMPTY;
import static dev.mokuroku.entity.InvalidEntityRefException.Reason.MALFORMED;
import static dev.mokuroku.entity.InvalidEntityRefException.Reason.NO_KIND;
import static dev.mokuroku.entity.InvalidEntityRefException.Reason.NO_NAMESPACE;
import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.InvalidEntityRefException.Reason;

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
        requirePart(kind, text, NO_KIND, "kind (e.g. did not start with \"component:\" or similar)");
        requirePart(namespace, text, NO_NAMESPACE, "namespace");
        return new EntityRef(kind, namespace, text.substring(Math.max(colon, slash) + 1));
    }

    private static void requirePart(String part, String text, Reason reason, String name) {
        if (part.isEmpty()) {
            throw new InvalidEntityRefException(
                    reason, "Entity reference %s had missing or empty %s".formatted(TextNode.valueOf(text), name));
        }
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
