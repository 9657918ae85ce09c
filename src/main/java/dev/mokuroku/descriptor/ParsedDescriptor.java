package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.EntityRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// The same, reached otherwise.
    public ParsedDescriptor by(Way way) {
        return new ParsedDescriptor(file.by(way), entities, problems, references);
    }

    /// What the file's Locations name. Those of a Location that cannot be read now stay as they were,
    /// as the entity itself does.
    ///
    /// @param before what they named when the file was last read
    public List<Target> targetsAfter(List<Target> before) {
        Set<EntityRef> read = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        String type = file.id().managedBy().type();
        for (ParsedEntity parsed : entities) {
            read.add(parsed.entity().ref());
            targets.addAll(Target.of(parsed.entity(), type));
        }
        Set<EntityRef> broken = problems.stream().map(DescriptorProblem::entity).collect(Collectors.toSet());
        before.stream()
                .filter(target -> !read.contains(target.location()))
                .filter(target -> !accountsForAll() || broken.contains(target.location()))
                .forEach(targets::add);
        return targets;
    }

    /// Without the entities that these problems name, which stay in the catalog as they were. The file is
    /// to be read again, for the problems may pass without a change of it.
    public ParsedDescriptor without(List<DescriptorProblem> standing) {
        if (standing.isEmpty()) {
            return this;
        }
        Set<EntityRef> broken = standing.stream().map(DescriptorProblem::entity).collect(Collectors.toSet());
        List<DescriptorProblem> all = new ArrayList<>(problems);
        all.addAll(standing);
        return new ParsedDescriptor(
                file.outdated(),
                entities.stream()
                        .filter(it -> !broken.contains(it.entity().ref()))
                        .toList(),
                all,
                references);
    }

    /// False when some document could not be told, so that an entity that is missing here may still be
    /// in the file.
    public boolean accountsForAll() {
        return problems.stream().allMatch(problem -> problem.entity() != null);
    }
}
