package dev.mokuroku.source.scan;

import static java.util.stream.Gatherers.windowFixed;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.target.ScannedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Passes what a scan found to the catalog, in batches of one transaction each.
final class ScanBatches {
    /// Entities a transaction: enough for JDBC batches, little enough to let other writers in.
    private static final int BATCH_SIZE = 1_000;

    private final String source;
    private final RemovalReason removalReason;
    private final ApplyDescriptors catalog;
    private final ScanWrites writes;
    private final Runnable checkNotStopping;

    ScanBatches(DescriptorSource source, ApplyDescriptors catalog, ScanWrites writes, Runnable checkNotStopping) {
        this.source = source.name();
        this.removalReason = source.removalReason();
        this.catalog = catalog;
        this.writes = writes;
        this.checkNotStopping = checkNotStopping;
    }

    /// @param problems of the targets that each file names, an empty list where there are none
    /// @param batchAdded runs after each batch
    void apply(List<ScannedFile> level, Map<FileId, List<DescriptorProblem>> problems, Runnable batchAdded) {
        List<ParsedDescriptor> batch = new ArrayList<>();
        Map<FileId, List<DescriptorProblem>> ofUnchanged = new HashMap<>();
        int entities = 0;
        for (ScannedFile file : level) {
            ParsedDescriptor parsed = file.parsed();
            List<DescriptorProblem> found = problems.getOrDefault(file.id(), List.of());
            if (parsed == null) {
                ofUnchanged.put(file.id(), found);
                continue;
            }
            batch.add(parsed.withoutEntitiesOf(found));
            entities += parsed.entities().size();
            if (entities >= BATCH_SIZE) {
                apply(batch, batchAdded);
                batch = new ArrayList<>();
                entities = 0;
            }
        }
        apply(batch, batchAdded);
        ofUnchanged.keySet().retainAll(problems.keySet());
        if (!ofUnchanged.isEmpty()) {
            addProblems(() -> catalog.replaceTargetProblems(source, ofUnchanged));
        }
    }

    private void apply(List<ParsedDescriptor> batch, Runnable batchAdded) {
        if (!batch.isEmpty()) {
            checkNotStopping.run();
            writes.add(() -> catalog.apply(source, batch));
            batchAdded.run();
        }
    }

    void recordUnreadable(FileId file, String version, String reason) {
        addProblems(() -> catalog.recordUnreadable(source, file, version, reason));
    }

    /// Changes no entities.
    private void addProblems(Runnable write) {
        writes.add(() -> {
            write.run();
            return ApplyReport.NOTHING;
        });
    }

    void remove(Removals removals) {
        inBatches(removals.gone(), batch -> catalog.remove(source, batch, removalReason));
        inBatches(removals.unnamed(), batch -> catalog.removeUnnamed(source, batch));
    }

    private void inBatches(List<FileId> files, Function<List<FileId>, ApplyReport> removal) {
        files.stream().gather(windowFixed(BATCH_SIZE)).forEach(batch -> writes.add(() -> removal.apply(batch)));
    }
}
