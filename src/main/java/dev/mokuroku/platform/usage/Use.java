package dev.mokuroku.platform.usage;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;

/// A package that a manifest declares now.
///
/// @param id for as long as the manifest declares the package with this scope
/// @param repository `owner/name`, as GitHub writes it
/// @param path of the manifest
/// @param line from 1; 0 where unknown
/// @param column from 1; 0 where unknown
/// @param purl the package URL without version
/// @param scope as in `docs/packages.md`
/// @param entities whose use it is, sorted; none where the repository has no entity
/// @param commit the first commit that was seen with this version
/// @param since when the version was first used, as far as Mokuroku has seen
public record Use(
        long id,
        String repository,
        String path,
        int line,
        int column,
        String purl,
        String scope,
        UsedVersion version,
        List<EntityRef> entities,
        String commit,
        Instant since) {
    /// Whether the use is of no entity.
    public boolean isUnowned() {
        return entities.isEmpty();
    }
}
