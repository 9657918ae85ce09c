package dev.mokuroku.platform.running.match;

import dev.mokuroku.platform.deployment.RunningVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Knows the packages in versions of entities. A bean of this type takes precedence over manifests. After a bill of
/// materials came or went, the bean calls [dev.mokuroku.platform.running.RunningMarks#mark] in its transaction.
public interface BillsOfMaterials {
    /// Called within a transaction. The bill is that of the version, or of the commit. Versions without one are
    /// missing.
    Map<RunningVersion, List<PackageVersion>> packagesOf(Collection<RunningVersion> running);
}
