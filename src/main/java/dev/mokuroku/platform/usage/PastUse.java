package dev.mokuroku.platform.usage;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of a package that was used until it was replaced or removed.
///
/// @param id grows in the order in which uses ended
/// @param repository `owner/name`, as GitHub wrote it
/// @param entities whose use it was when it ended
/// @param commit the first commit that was seen with the version
/// @param endedCommit the first commit that was seen without the version; null where the repository went
public record PastUse(
        long id,
        String repository,
        String path,
        String purl,
        String scope,
        UsedVersion version,
        List<EntityRef> entities,
        String commit,
        Instant since,
        @Nullable String endedCommit,
        Instant endedAt) {}
