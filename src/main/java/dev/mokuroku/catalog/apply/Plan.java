package dev.mokuroku.catalog.apply;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What one unit of work writes. Relations follow from the entities.
///
/// @param republished entities whose JSON is unchanged, for which the feed gets a change all the same, for example
///     because their problems changed
/// @param openProblems how many problems the files of the unit of work have now
record Plan(List<Step> steps, Set<EntityRef> republished, int openProblems) {
    sealed interface Step {}

    /// The entity gets its former uid, if a tombstone keeps it.
    record CreateEntity(EntityRef ref, Known.Holding entity) implements Step {}

    /// The entity has another JSON, and perhaps another holder.
    record UpdateEntity(EntityRef ref, Known.Holding entity) implements Step {}

    /// Another file holds the entity, with the same JSON.
    record MoveEntity(EntityRef ref, ClaimingFile holder) implements Step {}

    record RemoveEntity(EntityRef ref) implements Step {}

    /// Adds a contender, or replaces what the file claimed before.
    record PutContender(Known.Contender contender) implements Step {}

    record WithdrawContender(ClaimingFile file, EntityRef ref) implements Step {}

    sealed interface ProblemStep extends Step {
        ClaimingFile file();

        DescriptorProblem problem();
    }

    record OpenProblem(ClaimingFile file, DescriptorProblem problem, Instant since) implements ProblemStep {}

    record CloseProblem(ClaimingFile file, DescriptorProblem problem) implements ProblemStep {}

    /// The next scan reads the file, even if it does not change.
    record OutdateFile(ClaimingFile file) implements Step {}

    record DeleteFile(ClaimingFile file) implements Step {}
}
