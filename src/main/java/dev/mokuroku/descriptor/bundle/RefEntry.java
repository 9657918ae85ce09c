package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A reference that was found.
///
/// @param parent holds it
/// @param key in the parent; null at the end of a circle, where the parent is the reference itself
/// @param reference the object with the `$ref`
/// @param path the shortest way to it, roughly
/// @param target what it leads to
/// @param indirections references on the way to it and on to the target
record RefEntry(
        JsonNode parent,
        @Nullable String key,
        ObjectNode reference,
        PathFromRoot path,
        RefTarget target,
        int indirections) {
    /// References to the same value together, the one that it should stand at first.
    static final Comparator<RefEntry> BEST_FIRST = Comparator.comparing(
                    (RefEntry entry) -> entry.pointer().file())
            .thenComparing(entry -> entry.pointer().hash())
            .thenComparing(entry -> !entry.target.circular())
            .thenComparing(entry -> RefObject.isExtended(entry.reference))
            .thenComparingInt(RefEntry::indirections)
            .thenComparingInt(entry -> entry.path.depth())
            .thenComparingInt(entry -> -entry.path.definitions())
            .thenComparingInt(entry -> entry.path.length());

    RefPointer pointer() {
        return target.pointer();
    }
}
