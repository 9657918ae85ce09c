package dev.mokuroku.entity;

import static java.util.Locale.ROOT;

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
    /// @throws IllegalArgumentException when a part is missing
    public static EntityRef parse(String text) {
        return parse(text, "", "");
    }

    /// Reads `[kind:][namespace/]name` and completes it from the defaults. An empty default means
    /// that the part must stand in the text.
    ///
    /// @throws IllegalArgumentException when a part is missing or empty
    public static EntityRef parse(String text, String defaultKind, String defaultNamespace) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':');
        boolean hasKind = colon >= 0 && (slash < 0 || colon < slash);
        int start = hasKind ? colon + 1 : 0;
        String kind = hasKind ? text.substring(0, colon) : defaultKind;
        String namespace = slash >= 0 ? text.substring(start, slash) : defaultNamespace;
        String name = text.substring(slash >= 0 ? slash + 1 : start);
        if (kind.isEmpty() || namespace.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "Entity reference \"%s\" must be [<kind>:][<namespace>/]<name>".formatted(text));
        }
        return new EntityRef(kind, namespace, name);
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
