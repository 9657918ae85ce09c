package dev.mokuroku.catalog;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The problems of some files. One that stays keeps the time since when it stands, even when other
/// lines of the file move it.
final class ProblemRecord {
    private final CatalogTables tables;
    private final Instant now;
    private Map<DescriptorRow, List<ProblemRow>> standing = Map.of();
    private final Map<DescriptorRow, Set<DescriptorProblem>> wanted = new HashMap<>();
    /// Those that came or went.
    private final Map<DescriptorRow, List<DescriptorProblem>> moved = new HashMap<>();

    ProblemRecord(CatalogTables tables, Instant now) {
        this.tables = tables;
        this.now = now;
    }

    void load(Collection<DescriptorRow> rows) {
        standing = tables.problems.ofDescriptors(rows).stream().collect(groupingBy(row -> row.descriptor));
    }

    void replace(DescriptorRow row, Collection<DescriptorProblem> problems) {
        wanted.put(row, new LinkedHashSet<>(problems));
    }

    void replaceTargets(DescriptorRow row, Collection<DescriptorProblem> problems) {
        List<DescriptorProblem> all = new ArrayList<>(problems);
        standing.getOrDefault(row, List.of()).stream()
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

    /// @return how many problems these files have now
    int write() {
        wanted.forEach(this::writeOf);
        return wanted.values().stream().mapToInt(Set::size).sum();
    }

    /// The entities whose problems were written otherwise than they stood.
    ///
    /// @param owned the entities of each file
    Set<EntityRef> concerned(Map<DescriptorRow, List<EntityRow>> owned) {
        Set<EntityRef> concerned = new LinkedHashSet<>();
        moved.forEach((row, problems) -> problems.forEach(problem -> {
            if (problem.entity() == null) {
                owned.getOrDefault(row, List.of()).forEach(it -> concerned.add(EntityRef.parse(it.ref)));
            } else {
                concerned.add(problem.entity());
            }
        }));
        return concerned;
    }

    private void writeOf(DescriptorRow row, Set<DescriptorProblem> problems) {
        List<ProblemRow> before = standing.getOrDefault(row, List.of());
        Map<String, Instant> since = new HashMap<>();
        List<DescriptorProblem> added = new ArrayList<>(problems);
        List<DescriptorProblem> gone = new ArrayList<>();
        for (ProblemRow old : before) {
            if (!added.remove(old.problem())) {
                since.put(old.field + "\n" + old.message, old.since);
                tables.problems.delete(old);
                gone.add(old.problem());
            }
        }
        gone.addAll(added);
        moved.put(row, gone);
        added.forEach(problem -> tables.problems.persist(
                new ProblemRow(row, problem, since.getOrDefault(problem.field() + "\n" + problem.message(), now))));
    }
}
