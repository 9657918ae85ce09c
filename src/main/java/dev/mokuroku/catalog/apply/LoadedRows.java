package dev.mokuroku.catalog.apply;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows that one unit of work loads, and the only ones that it changes.
final class LoadedRows {
    private static final Comparator<ContenderRow> ELDEST_FIRST = Comparator.<ContenderRow, Instant>comparing(
                    row -> row.since)
            .thenComparing(row -> Objects.requireNonNull(row.descriptor.id));

    private final CatalogTables tables;
    /// Ids of files to which another Location leads than before.
    private final Set<Long> rerouted;
    private final Map<Long, ClaimingFile> files = new HashMap<>();
    private final Map<ClaimingFile, DescriptorRow> descriptors = new HashMap<>();
    private final Map<EntityRef, EntityRow> entities = new HashMap<>();
    private final Map<EntityRef, Known.Holding> holdings = new HashMap<>();
    private final Map<ClaimingFile, Map<EntityRef, ContenderRow>> contenders = new HashMap<>();
    private final Map<ClaimingFile, Map<DescriptorProblem, ProblemRow>> problems = new HashMap<>();

    LoadedRows(CatalogTables tables, Set<Long> rerouted) {
        this.tables = tables;
        this.rerouted = rerouted;
    }

    /// Of files that are new, there is nothing to load.
    void addNew(Collection<DescriptorRow> rows) {
        rows.forEach(row -> problems.put(fileOf(row), new LinkedHashMap<>()));
    }

    /// What these files hold and claim.
    void loadFiles(Collection<DescriptorRow> rows) {
        addEntities(tables.entities.ofDescriptors(rows));
        addContenders(tables.contenders.ofDescriptors(rows));
        loadProblems(rows);
    }

    void loadEntities(Collection<EntityRef> refs) {
        addEntities(
                tables.entities.byRefs(refs.stream().map(EntityRef::toString).collect(toSet())));
    }

    void loadProblems(Collection<DescriptorRow> rows) {
        addNew(rows);
        tables.problems
                .ofDescriptors(rows)
                .forEach(row -> problemsOf(fileOf(row.descriptor)).put(row.problem(), row));
    }

    /// Loads who contends for these refs, and ends the loading. A holder may become a contender.
    Known known(Set<EntityRef> contested) {
        List<ContenderRow> others = tables.contenders.byRefs(
                contested.stream().map(EntityRef::toString).toList());
        addContenders(others);
        Stream<DescriptorRow> holders = contested.stream().map(ref -> entity(ref).descriptor);
        loadProblems(Stream.concat(holders, others.stream().map(row -> row.descriptor))
                .filter(row -> !problems.containsKey(fileOf(row)))
                .collect(toSet()));
        List<Known.Contender> eldestFirst = contenders.values().stream()
                .flatMap(ofFile -> ofFile.values().stream())
                .sorted(ELDEST_FIRST)
                .map(row -> new Known.Contender(fileOf(row.descriptor), EntityRef.parse(row.ref), row.json, row.since))
                .toList();
        Map<ClaimingFile, Map<DescriptorProblem, Instant>> open = new HashMap<>();
        problems.forEach((file, ofFile) -> {
            Map<DescriptorProblem, Instant> since = new LinkedHashMap<>();
            ofFile.forEach((problem, row) -> since.put(problem, row.since));
            open.put(file, since);
        });
        return new Known(holdings, eldestFirst, contested, open);
    }

    private void addEntities(List<EntityRow> rows) {
        for (EntityRow row : rows) {
            EntityRef ref = EntityRef.parse(row.ref);
            if (entities.putIfAbsent(ref, row) == null) {
                holdings.put(ref, new Known.Holding(fileOf(row.descriptor), row.json));
            }
        }
    }

    private void addContenders(List<ContenderRow> rows) {
        rows.forEach(row -> contenders
                .computeIfAbsent(fileOf(row.descriptor), _ -> new HashMap<>())
                .put(EntityRef.parse(row.ref), row));
    }

    Map<EntityRef, Known.Holding> holdings() {
        return holdings;
    }

    ClaimingFile fileOf(DescriptorRow row) {
        Long id = Objects.requireNonNull(row.id);
        return files.computeIfAbsent(id, _ -> {
            ClaimingFile file =
                    new ClaimingFile(row.source, row.fileId(), row.canonical(), row.depth, rerouted.contains(id));
            descriptors.put(file, row);
            return file;
        });
    }

    DescriptorRow descriptor(ClaimingFile file) {
        return Objects.requireNonNull(descriptors.get(file));
    }

    EntityRow entity(EntityRef ref) {
        return Objects.requireNonNull(entities.get(ref));
    }

    @Nullable
    ContenderRow contender(ClaimingFile file, EntityRef ref) {
        return contenders.getOrDefault(file, Map.of()).get(ref);
    }

    ProblemRow problem(ClaimingFile file, DescriptorProblem problem) {
        return Objects.requireNonNull(problemsOf(file).get(problem));
    }

    private Map<DescriptorProblem, ProblemRow> problemsOf(ClaimingFile file) {
        return Objects.requireNonNull(problems.get(file));
    }
}
