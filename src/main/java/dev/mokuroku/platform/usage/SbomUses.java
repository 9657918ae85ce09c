package dev.mokuroku.platform.usage;

import java.util.List;

/// Reads which packages SBOMs name of what runs now. The methods join the caller's transaction and check no permission:
/// who shows the result to a caller first removes what the caller may not see.
public interface SbomUses {
    /// A page, in the order of the keys.
    ///
    /// @param after [SbomUse.Key#START] for the first page
    List<SbomUse> page(PackageVersions packages, SbomUse.Key after, int limit);

    long count(PackageVersions packages);

    /// The versions of a package, in no order.
    ///
    /// @param purl without version
    List<String> versions(String purl);
}
