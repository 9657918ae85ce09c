package dev.mokuroku.catalog.apply;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the catalog holds of everything that one unit of work may change.
///
/// @param holdings who holds each ref that the files of the unit of work hold or claim
/// @param contenders eldest first: all that these files claim, and all contenders of the refs in `contested`
/// @param contested refs that may get another holder ([Claims#contested])
/// @param problems of the files of the unit of work, of all contenders and of the holders of contested refs, with the
///     time since when each is open
record Known(
        Map<EntityRef, Holding> holdings,
        List<Contender> contenders,
        Set<EntityRef> contested,
        Map<ClaimingFile, Map<DescriptorProblem, Instant>> problems) {
    /// An entity and the file that defines it.
    ///
    /// @param relations that the entity emits; empty for what was loaded, because these follow from the JSON
    record Holding(ClaimingFile file, String json, List<Relation> relations) {
        Holding(ClaimingFile file, String json) {
            this(file, json, List.of());
        }
    }

    /// A valid entity whose ref another file holds.
    record Contender(ClaimingFile file, EntityRef ref, String json, Instant since) {}
}
