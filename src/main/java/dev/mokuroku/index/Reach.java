package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be reached from some entities, the nearest first, and the equally near by ref.
///
/// @param cut why there may be more than these; null where there is not
public record Reach(List<Step> steps, @Nullable Cut cut) {
    /// An entity that is reached, by the shortest way.
    ///
    /// @param depth relations on the way; 1 for a neighbour
    /// @param via the entity before it on the way
    /// @param type of the relation that leads here from there
    public record Step(IndexedEntity entity, int depth, EntityRef via, String type) {}

    /// Which limit ended the walk.
    public enum Cut {
        DEPTH,
        SIZE
    }
}
