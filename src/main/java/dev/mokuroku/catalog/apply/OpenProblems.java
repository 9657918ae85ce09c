package dev.mokuroku.catalog.apply;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The problems of files, as a unit of work changes them. A problem that stays keeps the time since when it is open,
/// even when other lines of the file move it.
final class OpenProblems {
    private final Map<ClaimingFile, Map<DescriptorProblem, Instant>> before;
    private final Map<ClaimingFile, Set<DescriptorProblem>> after = new LinkedHashMap<>();

    OpenProblems(Map<ClaimingFile, Map<DescriptorProblem, Instant>> before) {
        this.before = before;
    }

    void replace(ClaimingFile file, Collection<DescriptorProblem> problems) {
        after.put(file, new LinkedHashSet<>(problems));
    }

    void replaceTargets(ClaimingFile file, Collection<DescriptorProblem> problems) {
        Set<DescriptorProblem> all = of(file);
        all.removeIf(problem -> problem.kind() == DescriptorProblem.Kind.TARGET);
        all.addAll(problems);
    }

    /// @param conflict null where the file does not contend with another file for the ref any more
    void replaceConflict(ClaimingFile file, EntityRef ref, @Nullable DescriptorProblem conflict) {
        Set<DescriptorProblem> problems = of(file);
        problems.removeIf(problem -> problem.kind() == DescriptorProblem.Kind.CONFLICT && ref.equals(problem.entity()));
        if (conflict != null) {
            problems.add(conflict);
        }
    }

    /// How many problems these files have now.
    int count(Collection<ClaimingFile> files) {
        return files.stream().mapToInt(file -> of(file).size()).sum();
    }

    private Set<DescriptorProblem> of(ClaimingFile file) {
        return after.computeIfAbsent(file, _ -> new LinkedHashSet<>(loaded(file).keySet()));
    }

    private Map<DescriptorProblem, Instant> loaded(ClaimingFile file) {
        Map<DescriptorProblem, Instant> loaded = before.get(file);
        if (loaded == null) {
            throw new IllegalStateException("The problems of %s were not loaded".formatted(file));
        }
        return loaded;
    }

    List<Plan.ProblemStep> steps(Instant now) {
        List<Plan.ProblemStep> steps = new ArrayList<>();
        after.forEach((file, problems) -> {
            Map<String, Instant> closed = new HashMap<>();
            loaded(file).forEach((problem, since) -> {
                if (!problems.contains(problem)) {
                    closed.put(keyOf(problem), since);
                    steps.add(new Plan.CloseProblem(file, problem));
                }
            });
            problems.stream()
                    .filter(problem -> !loaded(file).containsKey(problem))
                    .forEach(problem ->
                            steps.add(new Plan.OpenProblem(file, problem, closed.getOrDefault(keyOf(problem), now))));
        });
        return steps;
    }

    /// What makes a problem the same one as before: of a conflict the ref, whoever holds it.
    private static String keyOf(DescriptorProblem problem) {
        return problem.kind() == DescriptorProblem.Kind.CONFLICT
                ? DescriptorProblem.Kind.CONFLICT + "\n" + problem.entity()
                : problem.field() + "\n" + problem.message();
    }
}
