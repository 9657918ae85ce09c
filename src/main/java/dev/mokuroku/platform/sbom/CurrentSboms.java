package dev.mokuroku.platform.sbom;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the packages of what SBOMs say entities are now: the SBOMs of what runs; where nothing of an entity runs, as
/// far as is known, its latest SBOM. Joins the caller's transaction, and checks no permission.
public interface CurrentSboms {
    /// A package in an entity.
    ///
    /// @param purl the package URL without version
    /// @param version null if the SBOM names none
    record CurrentPackage(
            EntityRef entity, String purl, @Nullable String version) {}

    /// The packages whose package URL begins so, such as `pkg:npm/%40acme/`, each once.
    List<CurrentPackage> byPurlPrefix(String prefix);

    /// As [#byPurlPrefix], of these entities.
    List<CurrentPackage> byPurlPrefix(String prefix, Collection<EntityRef> entities);
}
