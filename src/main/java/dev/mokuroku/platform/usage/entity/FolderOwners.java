package dev.mokuroku.platform.usage.entity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.List;

/// The entities of one repository, for finding those that a manifest belongs to. Entities of other kinds count only in
/// a repository without components.
public final class FolderOwners {
    /// Those of the longest folder first.
    private final List<EntityFolder> folders;

    public FolderOwners(Collection<EntityFolder> ofRepository) {
        boolean hasComponents = ofRepository.stream().anyMatch(EntityFolder::isOfComponent);
        this.folders = ofRepository.stream()
                .filter(folder -> !hasComponents || folder.isOfComponent())
                .sorted(comparingInt((EntityFolder folder) -> -folder.folder().length())
                        .thenComparing(folder -> folder.entity().toString()))
                .toList();
    }

    /// The entities whose folder is the innermost one around the manifest; where no folder is around it, all entities
    /// of the repository. Sorted.
    public List<EntityRef> of(String path) {
        List<EntityFolder> around =
                folders.stream().filter(folder -> folder.contains(path)).toList();
        return (around.isEmpty() ? folders : innermost(around))
                .stream()
                        .map(EntityFolder::entity)
                        .distinct()
                        .sorted(comparing(EntityRef::toString))
                        .toList();
    }

    private static List<EntityFolder> innermost(List<EntityFolder> around) {
        String longest = around.getFirst().folder();
        return around.stream().filter(folder -> folder.folder().equals(longest)).toList();
    }
}
