package dev.mokuroku.platform.running;

import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.running.match.RunningUse;
import dev.mokuroku.platform.version.Drift;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A running use with what is shown beside it.
///
/// @param running what was deployed; null where it has just ended
/// @param declared the versions that the entity declares, without those that are not known
public record ShownRunningUse(RunningUse use, @Nullable RunningVersion running, List<String> declared) {
    /// Unsupported versions first, then those that are most majors and versions behind.
    public static final Comparator<ShownRunningUse> WORST_FIRST = Comparator.<ShownRunningUse>comparingInt(
                    shown -> switch (shown.use().version().support()) {
                        case UNSUPPORTED -> 0;
                        case DEPRECATED -> 1;
                        case SUPPORTED, UNKNOWN -> 2;
                    })
            .thenComparing(Comparator.comparingInt(ShownRunningUse::majors).reversed())
            .thenComparing(Comparator.comparingInt(ShownRunningUse::versions).reversed())
            .thenComparing(shown -> shown.use().entity())
            .thenComparing(shown -> shown.use().component())
            .thenComparing(shown -> shown.use().target().environment())
            .thenComparing(shown -> String.valueOf(shown.use().target().instance()));

    private int majors() {
        Drift drift = use.version().drift();
        return drift == null ? 0 : drift.majors();
    }

    private int versions() {
        Drift drift = use.version().drift();
        return drift == null ? 0 : drift.versions();
    }
}
