package dev.mokuroku.platform.adoption;

import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import org.jspecify.annotations.Nullable;

/// A version of a platform component, and what is to be said of it.
///
/// @param version null for a range, a floating tag or a branch
/// @param drift null where the version is unknown or not one of the component's scheme
public record JudgedVersion(
        @Nullable String version, @Nullable Drift drift, SupportStatus support) {
    public boolean isBehind() {
        return drift != null && drift.versions() > 0;
    }
}
