package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
        Instant now = clock.instant();
        Map<FileId, DescriptorRow> known = tables.descriptors.byIds(
                source, files.stream().map(file -> file.file().id()).toList());
        List<DescriptorRow> rows =
                files.stream().map(file -> upsertRow(known, source, file, now)).toList();
        return batch(now, orphans.keep(), RemovalReason.NOT_IN_FILE).apply(files, rows);
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
        List<DescriptorRow> rows =
                List.copyOf(tables.descriptors.byIds(source, files).values());
        return batch(clock.instant(), keepsOrphans, reason).remove(rows);
    }

    /// Removes this entity. A file that still describes the entity is read again by the next scan.
    @Transactional
    public ApplyReport removeEntity(EntityRef ref) {
        lock.take();
        List<EntityRow> rows = tables.entities.byRefs(List.of(ref.toString()));
        return batch(clock.instant(), false, RemovalReason.DELETED).removeEntities(rows);
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
        Map<FileId, DescriptorRow> rows = tables.descriptors.byIds(source, problems.keySet());
        ProblemWrites writes = new ProblemWrites(tables, clock.instant());
        writes.load(rows.values());
        problems.forEach((file, found) -> {
            DescriptorRow row = rows.get(file);
            if (row != null) {
                writes.replaceTargets(row, found);
            }
        });
        writes.write();
        tables.changes.append(writes.affectedEntities(Map.of()), clock.instant());
    }

    private ApplyBatch batch(Instant now, boolean keepsOrphans, RemovalReason reason) {
        return new ApplyBatch(tables, kinds, now, keepsOrphans, configured::isGivenUp, reason);
    }

    private DescriptorRow upsertRow(
            Map<FileId, DescriptorRow> known, String source, ParsedDescriptor file, Instant now) {
        DescriptorRow row = known.get(file.file().id());
        if (row == null) {
            row = new DescriptorRow(source, file, now);
            tables.descriptors.persist(row);
            known.put(file.file().id(), row);
        } else {
            row.update(file, now);
        }
        return row;
    }
}
