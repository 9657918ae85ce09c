package dev.mokuroku.catalog.problem;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A descriptor file as the catalog knows it.
///
/// @param origin what was registered or discovered and led to the file
/// @param entities that the file defines and holds the refs of
/// @param version of the content that was read
public record CatalogFile(
        String source,
        LocationRef location,
        LocationRef origin,
        @Nullable String commit,
        String version,
        Instant readAt,
        Set<EntityRef> entities,
        List<OpenProblem> problems) {
    /// The same file with other entities and problems.
    public CatalogFile with(Set<EntityRef> otherEntities, List<OpenProblem> otherProblems) {
        return new CatalogFile(source, location, origin, commit, version, readAt, otherEntities, otherProblems);
    }
}
