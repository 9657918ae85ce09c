package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import org.jspecify.annotations.Nullable;

/// A use of a platform component by an entity.
///
/// @param useId of the package's use in `platform_use`
/// @param version the one version that is meant; null for a range, a floating tag or a branch
/// @param drift null where the version is unknown or not one of the component's scheme
public record ComponentUse(
        EntityRef component,
        EntityRef entity,
        long useId,
        @Nullable String version,
        @Nullable Drift drift,
        SupportStatus support) {
    public JudgedVersion judged() {
        return new JudgedVersion(version, drift, support);
    }

    public boolean isBehind() {
        return judged().isBehind();
    }
}
