package dev.mokuroku.catalog.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The problems of some files. One that stays keeps the time since when it stands, even when other
/// lines of the file move it.
final class ProblemWrites {
    private final CatalogTables tables;
    private final Instant now;
    private final Map<DescriptorRow, List<ProblemRow>> open = new HashMap<>();
    private final Map<DescriptorRow, Set<DescriptorProblem>> wanted = new HashMap<>();
    /// Of files that are not part of the unit of work.
    private final Map<DescriptorRow, Set<DescriptorProblem>> others = new HashMap<>();
    /// Those that came or went.
    private final Map<DescriptorRow, List<DescriptorProblem>> changed = new HashMap<>();

    ProblemWrites(CatalogTables tables, Instant now) {
        this.tables = tables;
        this.now = now;
    }

    void load(Collection<DescriptorRow> rows) {
        open.putAll(tables.problems.ofDescriptors(rows).stream().collect(groupingBy(row -> row.descriptor)));
    }

    void replace(DescriptorRow row, Collection<DescriptorProblem> problems) {
        wanted.put(row, new LinkedHashSet<>(problems));
    }

    void replaceTargets(DescriptorRow row, Collection<DescriptorProblem> problems) {
        List<DescriptorProblem> all = new ArrayList<>(problems);
        open.getOrDefault(row, List.of()).stream()
                .filter(old -> old.kind != DescriptorProblem.Kind.TARGET)
                .forEach(old -> all.add(old.problem()));
        replace(row, all);
    }

    /// The file at last holds this ref.
    void dropConflict(DescriptorRow row, String ref) {
        Set<DescriptorProblem> replaced = wanted.get(row);
        if (replaced == null) {
            tables.problems.deleteConflict(row, ref);
        } else {
            replaced.removeIf(problem ->
                    problem.kind() == DescriptorProblem.Kind.CONFLICT && ref.equals(String.valueOf(problem.entity())));
        }
    }

    /// Makes known what stands of files that are not part of the unit of work.
    void loadOthers(Collection<DescriptorRow> rows) {
        Set<DescriptorRow> unknown = new HashSet<>(rows);
        unknown.removeAll(wanted.keySet());
        unknown.removeAll(others.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        Map<DescriptorRow, List<ProblemRow>> loaded =
                tables.problems.ofDescriptors(unknown).stream().collect(groupingBy(row -> row.descriptor));
        unknown.forEach(row -> {
            List<ProblemRow> found = loaded.getOrDefault(row, List.of());
            open.put(row, found);
            others.put(row, found.stream().map(ProblemRow::problem).collect(toCollection(LinkedHashSet::new)));
        });
    }

    /// The file contends for the ref with another holder than before, or with none.
    void replaceConflict(DescriptorRow row, EntityRef ref, @Nullable DescriptorProblem conflict) {
        Set<DescriptorProblem> problems = wanted.containsKey(row) ? wanted.get(row) : others.get(row);
        if (problems != null) {
            problems.removeIf(
                    problem -> problem.kind() == DescriptorProblem.Kind.CONFLICT && ref.equals(problem.entity()));
            if (conflict != null) {
                problems.add(conflict);
            }
        }
    }

    /// @return how many problems the files of the unit of work have now
    int write() {
        wanted.forEach(this::writeFile);
        others.forEach(this::writeFile);
        return wanted.values().stream().mapToInt(Set::size).sum();
    }

    /// The entities whose problems changed.
    ///
    /// @param owned the entities of each file
    Set<EntityRef> affectedEntities(Map<DescriptorRow, List<EntityRow>> owned) {
        Set<EntityRef> affected = new LinkedHashSet<>();
        changed.forEach((row, problems) -> problems.forEach(problem -> {
            if (problem.entity() == null) {
                owned.getOrDefault(row, List.of()).forEach(entity -> affected.add(EntityRef.parse(entity.ref)));
            } else {
                affected.add(problem.entity());
            }
        }));
        return affected;
    }

    private void writeFile(DescriptorRow row, Set<DescriptorProblem> problems) {
        List<ProblemRow> before = open.getOrDefault(row, List.of());
        Map<String, Instant> since = new HashMap<>();
        List<DescriptorProblem> added = new ArrayList<>(problems);
        List<DescriptorProblem> difference = new ArrayList<>();
        for (ProblemRow old : before) {
            if (!added.remove(old.problem())) {
                since.put(keyOf(old.problem()), old.since);
                tables.problems.delete(old);
                difference.add(old.problem());
            }
        }
        difference.addAll(added);
        changed.put(row, difference);
        added.forEach(problem ->
                tables.problems.persist(new ProblemRow(row, problem, since.getOrDefault(keyOf(problem), now))));
    }

    /// What makes a problem the same one as before: of a conflict the ref, whoever holds it.
    private static String keyOf(DescriptorProblem problem) {
        return problem.kind() == DescriptorProblem.Kind.CONFLICT
                ? DescriptorProblem.Kind.CONFLICT + "\n" + problem.entity()
                : problem.field() + "\n" + problem.message();
    }
}
