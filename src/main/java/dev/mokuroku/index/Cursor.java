package dev.mokuroku.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A position in an order: the sort values of an entity and its ref. A cursor stays valid while entities
/// come and go, also if its own entity is removed.
///
/// @param values one per field of the order, in lower case; null if the entity lacks the field
public record Cursor(List<@Nullable String> values, String ref) {
    public Cursor {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }
}
