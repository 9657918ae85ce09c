package dev.mokuroku.catalog.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.catalog.KnownFile;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// One unit of work over some files of one source, within one transaction and under the writer lock:
/// what they hold is created or updated, what they no longer hold is removed.
final class ApplyBatch {
    private final CatalogTables tables;
    private final EntityWrites entities;
    private final Claims claims;
    private final ProblemWrites problems;
    private Map<DescriptorRow, List<EntityRow>> ownedEntities = Map.of();

    /// @param givenUp whether any file takes over what a source holds
    /// @param reason of whatever is removed
    ApplyBatch(
            CatalogTables tables,
            Kinds kinds,
            Instant now,
            boolean keepsOrphans,
            Predicate<String> givenUp,
            RemovalReason reason) {
        this.tables = tables;
        this.entities = new EntityWrites(tables, now, reason);
        this.problems = new ProblemWrites(tables, now);
        this.claims = new Claims(tables, entities, problems, kinds, now, keepsOrphans, givenUp);
    }

    /// @param rows the row of each file, in the same order
    ApplyReport apply(List<ParsedDescriptor> files, List<DescriptorRow> rows) {
        load(
                rows,
                files.stream()
                        .flatMap(file -> file.entities().stream())
                        .map(parsed -> parsed.entity().ref())
                        .toList());
        for (int i = 0; i < files.size(); i++) {
            applyFile(files.get(i), rows.get(i));
        }
        return finish();
    }

    /// These files are gone.
    ApplyReport remove(List<DescriptorRow> rows) {
        load(rows, List.of());
        for (DescriptorRow row : rows) {
            claims.withdrawAllOf(row);
            ownedEntities.getOrDefault(row, List.of()).forEach(claims::release);
            problems.replace(row, List.of());
        }
        ApplyReport report = finish();
        for (DescriptorRow row : rows) {
            if (claims.hasOrphans(row)) {
                row.version = KnownFile.OUTDATED;
            } else {
                tables.descriptors.delete(row);
            }
        }
        return report;
    }

    ApplyReport removeEntities(List<EntityRow> rows) {
        entities.addKnown(rows);
        for (EntityRow row : rows) {
            row.descriptor.version = KnownFile.OUTDATED;
            claims.release(row);
        }
        return finish();
    }

    private void load(List<DescriptorRow> rows, Collection<EntityRef> refs) {
        List<DescriptorRow> known = rows.stream().filter(row -> !row.isNew).toList();
        List<EntityRow> ownedRows = tables.entities.ofDescriptors(known);
        ownedEntities = ownedRows.stream().collect(groupingBy(row -> row.descriptor));
        entities.addKnown(ownedRows);
        Set<String> named = refs.stream().map(EntityRef::toString).collect(toSet());
        entities.addKnown(tables.entities.byRefs(named));
        entities.reclaimUids(named);
        claims.load(known);
        problems.load(known);
    }

    private void applyFile(ParsedDescriptor file, DescriptorRow row) {
        List<DescriptorProblem> found = new ArrayList<>(file.problems());
        for (ParsedEntity parsed : file.entities()) {
            claims.claim(parsed, row).ifPresent(found::add);
        }
        if (file.accountsForAll()) {
            removeVanished(file, row);
        }
        problems.replace(row, found);
    }

    /// An entity that is named by a problem is still in the file: its last good form stays.
    private void removeVanished(ParsedDescriptor file, DescriptorRow row) {
        Set<String> named = file.entities().stream()
                .map(entity -> entity.entity().ref().toString())
                .collect(toSet());
        file.problems().forEach(problem -> named.add(String.valueOf(problem.entity())));
        claims.withdrawExcept(row, named);
        ownedEntities.getOrDefault(row, List.of()).stream()
                .filter(entity -> !named.contains(entity.ref))
                .forEach(claims::release);
    }

    private ApplyReport finish() {
        claims.reassignReleased();
        int openProblems = problems.write();
        entities.markChanged(problems.affectedEntities(ownedEntities));
        ApplyReport report = entities.write();
        return new ApplyReport(report.created(), report.updated(), report.removed(), openProblems);
    }
}
