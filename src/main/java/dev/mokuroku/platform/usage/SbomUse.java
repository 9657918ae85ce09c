package dev.mokuroku.platform.usage;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A package of what runs, as the SBOM of the running version names it.
///
/// @param purl the package URL without version
/// @param version of the package; null if the SBOM names none
/// @param componentVersion the version of the component, or the hash of its commit
/// @param since the first deployment of this version that still runs
public record SbomUse(
        Key key, String purl, @Nullable String version, EntityRef component, String componentVersion, Instant since) {
    /// The position in a list.
    ///
    /// @param sbom id of the SBOM
    /// @param packageVersion id of the package with its version
    public record Key(long sbom, long packageVersion) {
        public static final Key START = new Key(0, 0);
    }
}
