package dev.mokuroku.index.filter;

import java.util.List;
import java.util.stream.Stream;

/// A condition on entities. Keys are dotted paths (`spec.type`, `metadata.annotations.github.com/x`);
/// keys and values compare without regard to case. One that is longer than [Bounds] cannot be made.
public sealed interface EntityFilter {
    EntityFilter EVERYTHING = new All(List.of());

    /// All of these; everything where there are none.
    record All(List<EntityFilter> parts) implements EntityFilter {}

    /// Any of these; nothing where there are none.
    record Any(List<EntityFilter> parts) implements EntityFilter {}

    record Not(EntityFilter part) implements EntityFilter {}

    record Exists(String key) implements EntityFilter {
        public Exists {
            Bounds.check(key);
        }
    }

    /// The field has one of these values; a list-valued field, among others.
    record In(String key, List<String> values) implements EntityFilter {
        public In {
            Bounds.check(key, values);
        }
    }

    record HasPrefix(String key, String prefix) implements EntityFilter {
        public HasPrefix {
            Bounds.check(key, prefix);
        }
    }

    /// It is one of these.
    ///
    /// @param refs in lower case
    record HasRef(List<String> refs) implements EntityFilter {}

    /// The field has a value that can be found and ordered by, which one that is null or very long has not.
    record HasValue(String key) implements EntityFilter {}

    /// The text stands somewhere in a value of the field.
    record HasPart(String key, String part) implements EntityFilter {
        public HasPart {
            Bounds.check(key, part);
        }
    }

    /// All of these, as simply as can be.
    static EntityFilter allOf(EntityFilter... filters) {
        List<EntityFilter> parts =
                Stream.of(filters).filter(filter -> !filter.equals(EVERYTHING)).toList();
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    static EntityFilter is(String key, String value) {
        return new In(key, List.of(value));
    }
}
