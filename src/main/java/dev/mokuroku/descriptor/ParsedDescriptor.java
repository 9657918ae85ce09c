package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.reference.Reference;
import java.util.List;

/// What a file holds: its valid entities, and what is wrong with the rest.
///
/// A problem with an `entity` concerns that entity alone; a problem without one may concern any
/// entity of the file, so that none of them may be taken for gone.
///
/// @param references the files that it refers to, in the order in which they were read. The descriptor has
///     to be parsed again once one of them reads otherwise: so what cannot be read now heals by itself
public record ParsedDescriptor(
        DescriptorFile file,
        List<ParsedEntity> entities,
        List<DescriptorProblem> problems,
        List<Reference> references) {
    /// A descriptor that refers to nothing.
    public ParsedDescriptor(DescriptorFile file, List<ParsedEntity> entities, List<DescriptorProblem> problems) {
        this(file, entities, problems, List.of());
    }

    /// False when some document could not be told, so that an entity that is missing here may still be
    /// in the file.
    public boolean accountsForAll() {
        return problems.stream().allMatch(problem -> problem.entity() != null);
    }
}
