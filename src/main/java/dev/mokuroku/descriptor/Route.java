package dev.mokuroku.descriptor;

import dev.mokuroku.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/// How a file was reached: through how many Locations, and from which one.
///
/// @param depth number of Locations between the origin and the file; of several routes the deepest
///     counts; -1 where one of them is broken
/// @param parent the Location that names it; null where the source itself does
public record Route(int depth, @Nullable EntityRef parent) {
    /// No Location leads to it.
    public static final Route DIRECT = new Route(0, null);

    private static final int BROKEN = -1;

    /// Through a Location that is broken, or that a broken Location names.
    public static Route broken(EntityRef parent) {
        return new Route(BROKEN, parent);
    }

    public boolean isBroken() {
        return depth == BROKEN;
    }
}
