package dev.mokuroku.source.scan;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.ApplyReport;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.source.SourceState;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Removes all that the catalog holds of a source. The result is readable when the call returns.
@ApplicationScoped
public class SourceRemoval {
    /// Files a transaction: little enough to let other writers in.
    private static final int FILES_PER_TRANSACTION = 500;

    private final ApplyDescriptors catalog;
    private final KnownFiles knownFiles;
    private final LiveIndex index;
    private final List<SourceState> states;
    private final Clock clock;

    SourceRemoval(
            ApplyDescriptors catalog,
            KnownFiles knownFiles,
            LiveIndex index,
            @All List<SourceState> states,
            Clock clock) {
        this.catalog = catalog;
        this.knownFiles = knownFiles;
        this.index = index;
        this.states = states;
        this.clock = clock;
    }

    /// The sources that something is kept of beside their descriptors.
    Set<String> stored() {
        return states.stream().flatMap(state -> state.sources().stream()).collect(toSet());
    }

    /// Other files that define the same entities take them over, with their uids. A removal that is interrupted is
    /// finished by the next one.
    ScanOutcome remove(String source) {
        Instant start = clock.instant();
        List<FileId> files = List.copyOf(knownFiles.of(source).keySet());
        ApplyReport report = ApplyReport.NOTHING;
        try {
            for (int from = 0; from < files.size(); from += FILES_PER_TRANSACTION) {
                List<FileId> batch = files.subList(from, Math.min(files.size(), from + FILES_PER_TRANSACTION));
                report = report.plus(catalog.remove(source, batch, RemovalReason.SOURCE_NOT_CONFIGURED));
            }
            states.forEach(state -> state.forget(source));
        } finally {
            index.catchUp();
        }
        return new ScanOutcome(source, start, Duration.between(start, clock.instant()), files.size(), report, null);
    }
}
