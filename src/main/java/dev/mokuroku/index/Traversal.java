package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entities that a traversal reached, nearest first, then by ref.
///
/// @param truncation the limit that truncated the traversal; null if it is complete
public record Traversal(List<Step> steps, @Nullable Truncation truncation) {
    /// A reached entity, by the shortest path.
    ///
    /// @param depth number of relations on the path; 1 for a neighbour
    /// @param via the previous entity on the path
    /// @param type of the relation from the previous entity
    public record Step(IndexedEntity entity, int depth, EntityRef via, String type) {}

    /// The limit that truncated a traversal.
    public enum Truncation {
        DEPTH,
        SIZE
    }
}
