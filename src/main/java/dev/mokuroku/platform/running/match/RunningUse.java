package dev.mokuroku.platform.running.match;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.deployment.Target;

/// A use of a platform component by what runs.
///
/// @param component the platform component
/// @param entity who uses it: what was deployed, or the Resource of the environment
/// @param target what was deployed, where
public record RunningUse(EntityRef component, EntityRef entity, Target target, JudgedVersion version, KnownBy knownBy) {
    public boolean isBehind() {
        return version.isBehind();
    }

    /// The same use, judged anew.
    public RunningUse judged(JudgedVersion anew) {
        return new RunningUse(component, entity, target, anew, knownBy);
    }
}
