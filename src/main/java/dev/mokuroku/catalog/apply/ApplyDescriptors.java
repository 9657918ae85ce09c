package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.Kinds;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The unit of work: makes the catalog say what files say, whole or not at all. Each method is one
/// transaction; many files in one call are written in batches.
@ApplicationScoped
public class ApplyDescriptors {
    private final WriterLock lock;
    private final CatalogTables tables;
    private final Orphans orphans;
    private final ConfiguredSources configured;
    private final Kinds kinds;
    private final Clock clock;

    ApplyDescriptors(
            WriterLock lock,
            CatalogTables tables,
            Orphans orphans,
            ConfiguredSources configured,
            Kinds kinds,
            Clock clock) {
        this.lock = lock;
        this.tables = tables;
        this.orphans = orphans;
        this.configured = configured;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// Applies what these files of a source hold now.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport apply(String source, List<ParsedDescriptor> files) {
        lock.take();
        ClaimRules rules = rules(orphans.keep());
        Map<FileId, DescriptorRow> stored = tables.descriptors.byIds(
                source, files.stream().map(file -> file.file().id()).toList());
        List<DescriptorRow> old = List.copyOf(stored.values());
        Set<Long> rerouted = new HashSet<>();
        for (ParsedDescriptor file : files) {
            DescriptorRow row = stored.computeIfAbsent(file.file().id(), id -> new DescriptorRow(source, id));
            boolean isRerouted = row.update(file, rules.now());
            tables.descriptors.persist(row); // after the update, else Hibernate writes a new row twice
            if (isRerouted) {
                rerouted.add(row.id);
            }
        }
        LoadedRows rows = new LoadedRows(tables, rerouted);
        rows.addNew(stored.values());
        rows.loadFiles(old);
        List<ReadFile> read = files.stream()
                .map(file -> ReadFile.of(
                        rows.fileOf(
                                Objects.requireNonNull(stored.get(file.file().id()))),
                        file))
                .toList();
        rows.loadEntities(files.stream()
                .flatMap(file -> file.entities().stream())
                .map(parsed -> parsed.entity().ref())
                .toList());
        Known known = rows.known(Claims.contested(rows.holdings(), read, rules));
        return write(new Planner(known, rules).apply(read), rows, rules, RemovalReason.NOT_IN_FILE);
    }

    /// Removes these files of a source, and the entities that only they defined.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport remove(String source, Collection<FileId> files) {
        return remove(source, files, RemovalReason.FILE_GONE, false);
    }

    /// As [#remove], for another reason.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport remove(String source, Collection<FileId> files, RemovalReason reason) {
        return remove(source, files, reason, false);
    }

    /// Removes files that no Location names any more. Entities that only they defined are removed, or kept as orphans.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport removeUnnamed(String source, Collection<FileId> files) {
        return remove(source, files, RemovalReason.NOT_NAMED, orphans.keep());
    }

    private ApplyReport remove(String source, Collection<FileId> files, RemovalReason reason, boolean keepsOrphans) {
        lock.take();
        ClaimRules rules = rules(keepsOrphans);
        LoadedRows rows = new LoadedRows(tables, Set.of());
        List<DescriptorRow> old =
                List.copyOf(tables.descriptors.byIds(source, files).values());
        rows.loadFiles(old);
        Known known = rows.known(Set.copyOf(rows.holdings().keySet()));
        Plan plan =
                new Planner(known, rules).remove(old.stream().map(rows::fileOf).toList());
        return write(plan, rows, rules, reason);
    }

    /// Removes this entity. A file that still describes the entity is read again by the next scan.
    @Transactional
    public ApplyReport removeEntity(EntityRef ref) {
        lock.take();
        ClaimRules rules = rules(false);
        LoadedRows rows = new LoadedRows(tables, Set.of());
        rows.loadEntities(List.of(ref));
        Known known = rows.known(Set.copyOf(rows.holdings().keySet()));
        return write(new Planner(known, rules).removeEntities(), rows, rules, RemovalReason.DELETED);
    }

    /// Records that a file exists but could not be read: its entities stay, and the reason becomes a problem.
    public void recordUnreadable(String source, FileId file, String version, String reason) {
        DescriptorFile unread =
                new DescriptorFile(file.location(), file.origin(), version, null, new byte[0], Map.of());
        DescriptorProblem problem = DescriptorProblem.ofFile(DescriptorProblem.Kind.UNREADABLE, reason);
        apply(source, List.of(new ParsedDescriptor(unread, List.of(), List.of(problem))));
    }

    /// Replaces the problems that the targets of these files' Locations have.
    @Transactional
    public void replaceTargetProblems(String source, Map<FileId, List<DescriptorProblem>> problems) {
        lock.take();
        ClaimRules rules = rules(false);
        LoadedRows rows = new LoadedRows(tables, Set.of());
        Map<FileId, DescriptorRow> stored = tables.descriptors.byIds(source, problems.keySet());
        rows.loadProblems(stored.values());
        Map<ClaimingFile, List<DescriptorProblem>> found = new LinkedHashMap<>();
        stored.forEach((file, row) -> found.put(rows.fileOf(row), problems.getOrDefault(file, List.of())));
        Plan plan = new Planner(rows.known(Set.of()), rules).replaceTargetProblems(found);
        write(plan, rows, rules, RemovalReason.NOT_IN_FILE);
    }

    private ClaimRules rules(boolean keepsOrphans) {
        return new ClaimRules(kinds, configured::isGivenUp, keepsOrphans, clock.instant());
    }

    private ApplyReport write(Plan plan, LoadedRows rows, ClaimRules rules, RemovalReason reason) {
        return new PlanWriter(tables, rows, rules.now(), reason).write(plan);
    }
}
