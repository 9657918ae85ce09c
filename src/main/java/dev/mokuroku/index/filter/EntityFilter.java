package dev.mokuroku.index.filter;

import java.util.List;
import java.util.stream.Stream;

/// A condition on entities. Keys are dotted paths (`spec.type`, `metadata.annotations.github.com/x`);
/// keys and values compare case-insensitively. Constructors throw for texts longer than [FilterLimits] permits.
public sealed interface EntityFilter {
    EntityFilter EVERYTHING = new All(List.of());

    /// All parts match; matches everything if empty.
    record All(List<EntityFilter> parts) implements EntityFilter {}

    /// Any part matches; matches nothing if empty.
    record Any(List<EntityFilter> parts) implements EntityFilter {}

    record Not(EntityFilter part) implements EntityFilter {}

    record Exists(String key) implements EntityFilter {
        public Exists {
            FilterLimits.check(key);
        }
    }

    /// The field has one of these values; a list matches if any element does.
    record In(String key, List<String> values) implements EntityFilter {
        public In {
            FilterLimits.check(key, values);
        }
    }

    record HasPrefix(String key, String prefix) implements EntityFilter {
        public HasPrefix {
            FilterLimits.check(key, prefix);
        }
    }

    /// The entity has one of these refs.
    ///
    /// @param refs in lower case
    record RefIn(List<String> refs) implements EntityFilter {}

    /// The field has a value that entities can be sorted by: not null and not too long.
    record HasSortValue(String key) implements EntityFilter {}

    /// A value of the field contains the text.
    record ValueContains(String key, String text) implements EntityFilter {
        public ValueContains {
            FilterLimits.check(key, text);
        }
    }

    /// The conjunction of the filters, simplified.
    static EntityFilter allOf(EntityFilter... filters) {
        List<EntityFilter> parts =
                Stream.of(filters).filter(filter -> !filter.equals(EVERYTHING)).toList();
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    static EntityFilter is(String key, String value) {
        return new In(key, List.of(value));
    }
}
