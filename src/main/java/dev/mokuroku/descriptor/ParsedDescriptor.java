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
///     to be parsed again when one of them changes: so a file that cannot be read now is retried
public record ParsedDescriptor(
        DescriptorFile file,
        List<ParsedEntity> entities,
        List<DescriptorProblem> problems,
        List<Reference> references) {
    /// A descriptor that refers to nothing.
    public ParsedDescriptor(DescriptorFile file, List<ParsedEntity> entities, List<DescriptorProblem> problems) {
        this(file, entities, problems, List.of());
    }

    /// The same descriptor with another route.
    public ParsedDescriptor withRoute(Route route) {
        return new ParsedDescriptor(file.withRoute(route), entities, problems, references);
    }

    /// The same descriptor with more problems.
    public ParsedDescriptor withProblems(List<DescriptorProblem> more) {
        List<DescriptorProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new ParsedDescriptor(file, entities, all, references);
    }

    /// What the file's Locations name. Those of a Location that cannot be read now stay as they were,
    /// as the entity itself does.
    ///
    /// @param previousTargets what they named when the file was last read
    public List<Target> targetsAfter(List<Target> previousTargets) {
        Set<EntityRef> readRefs = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        String type = file.id().managedBy().type();
        for (ParsedEntity parsed : entities) {
            readRefs.add(parsed.entity().ref());
            targets.addAll(Target.of(parsed.entity(), type));
        }
        Set<EntityRef> broken = problems.stream().map(DescriptorProblem::entity).collect(Collectors.toSet());
        previousTargets.stream()
                .filter(target -> !readRefs.contains(target.location()))
                .filter(target -> !accountsForAll() || broken.contains(target.location()))
                .forEach(targets::add);
        return targets;
    }

    /// Leaves out the entities that these problems name: they stay in the catalog unchanged. The file is
    /// read again by the next scan, because the problems may disappear without a change of the file.
    public ParsedDescriptor withoutEntitiesOf(List<DescriptorProblem> openProblems) {
        if (openProblems.isEmpty()) {
            return this;
        }
        Set<EntityRef> broken =
                openProblems.stream().map(DescriptorProblem::entity).collect(Collectors.toSet());
        List<DescriptorProblem> all = new ArrayList<>(problems);
        all.addAll(openProblems);
        return new ParsedDescriptor(
                file.withoutVersion(),
                entities.stream()
                        .filter(parsed -> !broken.contains(parsed.entity().ref()))
                        .toList(),
                all,
                references);
    }

    /// False when a document has no readable kind and name, so that an entity that is missing here may still be
    /// in the file.
    public boolean accountsForAll() {
        return problems.stream().allMatch(problem -> problem.entity() != null);
    }
}
