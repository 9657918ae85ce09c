package dev.mokuroku.platform.running;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import java.util.Optional;

/// Knows the packages in versions of entities. A bean of this type takes precedence over manifests. After a bill of
/// materials came or went, the bean calls [RunningMarks#mark] in its transaction.
public interface BillsOfMaterials {
    /// Called within a transaction. Empty if there is none for this version.
    Optional<List<PackageVersion>> packagesOf(EntityRef component, String version);
}
