package dev.mokuroku.catalog.apply;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import java.util.HashSet;
import java.util.Set;

/// A file with what it holds now.
///
/// @param named refs of its valid entities and of those with a problem
record ReadFile(ClaimingFile file, ParsedDescriptor parsed, Set<EntityRef> named) {
    static ReadFile of(ClaimingFile file, ParsedDescriptor parsed) {
        Set<EntityRef> named = new HashSet<>();
        parsed.entities().forEach(entity -> named.add(entity.entity().ref()));
        for (DescriptorProblem problem : parsed.problems()) {
            if (problem.entity() != null) {
                named.add(problem.entity());
            }
        }
        return new ReadFile(file, parsed, named);
    }

    /// Whether the file still holds or claims this ref. An entity with a problem is still in the file: its last good
    /// form stays.
    boolean keeps(EntityRef ref) {
        return named.contains(ref) || !parsed.accountsForAll();
    }
}
