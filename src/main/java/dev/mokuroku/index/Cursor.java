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
    private static final int MAX_SHOWN_LENGTH = 100;

    public Cursor {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// A shortened form of an invalid cursor for error messages.
    public static String abbreviated(String encoded) {
        return encoded.length() <= MAX_SHOWN_LENGTH ? encoded : encoded.substring(0, MAX_SHOWN_LENGTH) + "…";
    }
}
