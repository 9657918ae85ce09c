package dev.mokuroku.platform.adoption;

import dev.mokuroku.platform.usage.Use;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A use of a platform component, and where it is declared.
///
/// @param declared null where the manifest has just lost it
public record ShownUse(ComponentUse use, @Nullable Use declared) {
    /// Unsupported versions first, then those that are most majors and versions behind.
    public static final Comparator<ShownUse> WORST_FIRST = Comparator.<ShownUse>comparingInt(
                    shown -> switch (shown.use().support()) {
                        case UNSUPPORTED -> 0;
                        case DEPRECATED -> 1;
                        case SUPPORTED, UNKNOWN -> 2;
                    })
            .thenComparing(
                    Comparator.<ShownUse>comparingInt(shown -> shown.majors()).reversed())
            .thenComparing(
                    Comparator.<ShownUse>comparingInt(shown -> shown.versions()).reversed())
            .thenComparing(shown -> shown.use().entity())
            .thenComparing(shown -> shown.use().component())
            .thenComparingLong(shown -> shown.use().useId());

    private int majors() {
        return use.drift() == null ? 0 : use.drift().majors();
    }

    private int versions() {
        return use.drift() == null ? 0 : use.drift().versions();
    }
}
