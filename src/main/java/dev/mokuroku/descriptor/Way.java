package dev.mokuroku.descriptor;

import dev.mokuroku.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/// How a file was reached.
///
/// @param depth how many Locations led to it from the origin, of several ways to one file the deepest
///     counts; -1 where one of them is broken
/// @param parent the Location that names it; null where the source itself does
public record Way(int depth, @Nullable EntityRef parent) {
    /// No Location leads to it.
    public static final Way DIRECT = new Way(0, null);

    private static final int BROKEN = -1;

    /// By a Location that is broken, or was reached by one.
    public static Way broken(EntityRef parent) {
        return new Way(BROKEN, parent);
    }

    public boolean isBroken() {
        return depth == BROKEN;
    }
}
