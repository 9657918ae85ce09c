package dev.mokuroku.catalog.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.catalog.apply.Known.Contender;
import dev.mokuroku.catalog.apply.Known.Holding;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what one unit of work writes, from what the catalog holds and what the files hold now. Reads nothing else,
/// and writes nothing. For one call.
final class Planner {
    private final Known known;
    private final ClaimRules rules;
    private final OpenProblems problems;
    private final Claims claims;

    Planner(Known known, ClaimRules rules) {
        this.known = known;
        this.rules = rules;
        this.problems = new OpenProblems(known.problems());
        this.claims = new Claims(known, rules, problems);
    }

    /// Creates and updates what the files hold, and removes what they no longer hold.
    Plan apply(List<ReadFile> files) {
        for (ReadFile file : files) {
            List<DescriptorProblem> found = new ArrayList<>(file.parsed().problems());
            file.parsed()
                    .entities()
                    .forEach(entity -> claims.claim(file.file(), entity).ifPresent(found::add));
            problems.replace(file.file(), found);
            claims.retain(file);
        }
        return plan(files.stream().map(ReadFile::file).toList(), List.of());
    }

    /// The files are gone.
    Plan remove(Collection<ClaimingFile> files) {
        for (ClaimingFile file : files) {
            claims.withdrawAll(file);
            problems.replace(file, List.of());
        }
        return plan(
                files,
                files.stream()
                        .map(file -> claims.holdsAny(file) ? new Plan.OutdateFile(file) : new Plan.DeleteFile(file))
                        .toList());
    }

    /// Removes all known entities. Files that still describe them are read again by the next scan.
    Plan removeEntities() {
        known.holdings().keySet().forEach(claims::release);
        return plan(
                List.of(),
                known.holdings().values().stream()
                        .map(Holding::file)
                        .distinct()
                        .<Plan.Step>map(Plan.OutdateFile::new)
                        .toList());
    }

    Plan replaceTargetProblems(Map<ClaimingFile, List<DescriptorProblem>> found) {
        found.forEach(problems::replaceTargets);
        return plan(found.keySet(), List.of());
    }

    private Plan plan(Collection<ClaimingFile> files, List<? extends Plan.Step> fileSteps) {
        List<Plan.Step> steps = new ArrayList<>();
        Set<EntityRef> republished = new LinkedHashSet<>();
        for (EntityRef ref : claims.touched()) {
            plan(ref, known.holdings().get(ref), claims.holderOf(ref), steps, republished);
        }
        planContenders(steps);
        List<Plan.ProblemStep> ofProblems = problems.steps(rules.now());
        republished.addAll(entitiesOf(ofProblems));
        steps.addAll(ofProblems);
        steps.addAll(fileSteps);
        return new Plan(steps, republished, problems.count(files));
    }

    private static void plan(
            EntityRef ref,
            @Nullable Holding before,
            @Nullable Holding after,
            List<Plan.Step> steps,
            Set<EntityRef> republished) {
        if (after == null) {
            if (before != null) {
                steps.add(new Plan.RemoveEntity(ref));
            }
        } else if (before == null) {
            steps.add(new Plan.CreateEntity(ref, after));
        } else if (!before.json().equals(after.json())) {
            steps.add(new Plan.UpdateEntity(ref, after));
        } else {
            if (!before.file().equals(after.file())) {
                steps.add(new Plan.MoveEntity(ref, after.file()));
            }
            if (after.file().reroutedNow()) {
                republished.add(ref);
            }
        }
    }

    private void planContenders(List<Plan.Step> steps) {
        Set<Contender> before = new HashSet<>(known.contenders());
        claims.contenders()
                .filter(contender -> !before.contains(contender))
                .forEach(contender -> steps.add(new Plan.PutContender(contender)));
        known.contenders().stream()
                .filter(contender -> !claims.isContending(contender.file(), contender.ref()))
                .forEach(gone -> steps.add(new Plan.WithdrawContender(gone.file(), gone.ref())));
    }

    /// A problem of a whole file concerns all entities that the file held.
    private Set<EntityRef> entitiesOf(List<Plan.ProblemStep> ofProblems) {
        if (ofProblems.isEmpty()) {
            return Set.of();
        }
        Map<ClaimingFile, List<EntityRef>> held = known.holdings().entrySet().stream()
                .collect(groupingBy(entry -> entry.getValue().file(), mapping(Map.Entry::getKey, toList())));
        Set<EntityRef> concerned = new LinkedHashSet<>();
        for (Plan.ProblemStep step : ofProblems) {
            EntityRef entity = step.problem().entity();
            concerned.addAll(entity == null ? held.getOrDefault(step.file(), List.of()) : List.of(entity));
        }
        return concerned;
    }
}
