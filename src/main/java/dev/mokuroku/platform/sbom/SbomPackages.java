package dev.mokuroku.platform.sbom;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reads the packages of stored SBOMs, in the caller's transaction. Checks no permission: who shows the result to a
/// caller first removes what the caller may not see.
public interface SbomPackages {
    /// The packages of each version, in the order of their package URLs and versions. A version without an SBOM is
    /// missing; one whose SBOM names no package has an empty list.
    Map<ComponentVersion, List<SbomPackage>> of(Collection<ComponentVersion> versions);
}
