package dev.mokuroku.descriptor;

import java.util.List;

/// What a file holds: its valid entities, and what is wrong with the rest.
///
/// A problem with an `entity` concerns that entity alone; a problem without one may concern any
/// entity of the file, so that none of them may be taken for gone.
public record ParsedDescriptor(DescriptorFile file, List<ParsedEntity> entities, List<DescriptorProblem> problems) {
    /// False when some document could not be told, so that an entity that is missing here may still be
    /// in the file.
    public boolean accountsForAll() {
        return problems.stream().allMatch(problem -> problem.entity() != null);
    }
}
