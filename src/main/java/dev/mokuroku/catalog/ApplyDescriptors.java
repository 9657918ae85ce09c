package dev.mokuroku.catalog;

import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
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
    private final Clock clock;

    ApplyDescriptors(
            WriterLock lock, CatalogTables tables, Orphans orphans, ConfiguredSources configured, Clock clock) {
        this.lock = lock;
        this.tables = tables;
        this.orphans = orphans;
        this.configured = configured;
        this.clock = clock;
    }

    /// These files of a source read so now.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport apply(String source, List<ParsedDescriptor> files) {
        lock.take();
        Instant now = clock.instant();
        Map<FileId, DescriptorRow> known = tables.descriptors.byIds(
                source, files.stream().map(file -> file.file().id()).toList());
        List<DescriptorRow> rows =
                files.stream().map(file -> note(known, source, file, now)).toList();
        return batch(now, orphans.areKept(), RemovalReason.NOT_IN_FILE).apply(files, rows);
    }

    /// These files of a source are gone, and what only they defined with them.
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

    /// No Location names these files any more. What only they defined goes, or stays as orphans.
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ApplyReport abandon(String source, Collection<FileId> files) {
        return remove(source, files, RemovalReason.NOT_NAMED, orphans.areKept());
    }

    private ApplyReport remove(String source, Collection<FileId> files, RemovalReason reason, boolean keepsOrphans) {
        lock.take();
        List<DescriptorRow> rows =
                List.copyOf(tables.descriptors.byIds(source, files).values());
        return batch(clock.instant(), keepsOrphans, reason).remove(rows);
    }

    /// This entity goes, whoever describes it. A file that still does is read again by the next scan.
    @Transactional
    public ApplyReport removeEntity(EntityRef ref) {
        lock.take();
        List<EntityRow> rows = tables.entities.byRefs(List.of(ref.toString()));
        return batch(clock.instant(), false, RemovalReason.DELETED).removeEntities(rows);
    }

    /// This file is there but could not be read: what it defined stays, and the reason is recorded.
    public void unreadable(String source, FileId file, String version, String reason) {
        DescriptorFile nothing =
                new DescriptorFile(file.location(), file.origin(), version, null, new byte[0], Map.of());
        DescriptorProblem problem = DescriptorProblem.ofFile(DescriptorProblem.Kind.UNREADABLE, reason);
        apply(source, List.of(new ParsedDescriptor(nothing, List.of(), List.of(problem))));
    }

    /// What is wrong with the targets of these files' Locations now, in place of what was.
    @Transactional
    public void targets(String source, Map<FileId, List<DescriptorProblem>> problems) {
        lock.take();
        Map<FileId, DescriptorRow> rows = tables.descriptors.byIds(source, problems.keySet());
        ProblemRecord record = new ProblemRecord(tables, clock.instant());
        record.load(rows.values());
        problems.forEach((file, found) -> {
            DescriptorRow row = rows.get(file);
            if (row != null) {
                record.replaceTargets(row, found);
            }
        });
        record.write();
        tables.changes.append(record.concerned(Map.of()), clock.instant());
    }

    private ApplyBatch batch(Instant now, boolean keepsOrphans, RemovalReason reason) {
        return new ApplyBatch(tables, now, keepsOrphans, configured::isGivenUp, reason);
    }

    private DescriptorRow note(Map<FileId, DescriptorRow> known, String source, ParsedDescriptor file, Instant now) {
        DescriptorRow row = known.get(file.file().id());
        if (row == null) {
            row = new DescriptorRow(source, file, now);
            tables.descriptors.persist(row);
            known.put(file.file().id(), row);
        } else {
            row.reads(file, now);
        }
        return row;
    }
}
