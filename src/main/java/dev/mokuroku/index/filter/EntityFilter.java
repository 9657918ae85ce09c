package dev.mokuroku.index.filter;

import java.util.List;

/// A condition on entities. Keys are dotted paths (`spec.type`, `metadata.annotations.github.com/x`);
/// keys and values compare without regard to case.
public sealed interface EntityFilter {
    EntityFilter EVERYTHING = new All(List.of());

    /// All of these; everything where there are none.
    record All(List<EntityFilter> parts) implements EntityFilter {}

    /// Any of these; nothing where there are none.
    record Any(List<EntityFilter> parts) implements EntityFilter {}

    record Not(EntityFilter part) implements EntityFilter {}

    record Exists(String key) implements EntityFilter {}

    /// The field has one of these values; a list-valued field, among others.
    record In(String key, List<String> values) implements EntityFilter {}

    record HasPrefix(String key, String prefix) implements EntityFilter {}

    /// The text stands somewhere in a value of the field.
    record HasPart(String key, String part) implements EntityFilter {}

    static EntityFilter is(String key, String value) {
        return new In(key, List.of(value));
    }
}
