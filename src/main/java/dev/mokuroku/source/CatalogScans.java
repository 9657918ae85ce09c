package dev.mokuroku.source;

import dev.mokuroku.catalog.ApplyDescriptors;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Begins scans, and tells those that run what was read while they paused. To be called within a step of the
/// source ([SourceLocks]).
@ApplicationScoped
class CatalogScans {
    private final Tools tools;
    private final KnownFiles knownFiles;
    /// The scan of a whole source, by its name.
    private final Map<String, CatalogScan> running = new ConcurrentHashMap<>();

    CatalogScans(ApplyDescriptors catalog, KnownFiles knownFiles, Targets targets, DescriptorReader reader) {
        this.tools = new Tools(catalog, targets, reader);
        this.knownFiles = knownFiles;
    }

    /// What every scan needs.
    record Tools(ApplyDescriptors catalog, Targets targets, DescriptorReader reader) {}

    /// To be closed, and followed by [#ended].
    CatalogScan begin(DescriptorSource source, CatalogScan.Control control, Consumer<CatalogScan> watcher) {
        KnownVersions known = KnownVersions.of(knownFiles.of(source.name()), source.references());
        CatalogScan scan = new CatalogScan(source, known, tools, ScanWrites.behind(), control, watcher);
        running.put(source.name(), scan);
        return scan;
    }

    void ended(DescriptorSource source) {
        running.remove(source.name());
    }

    /// Of what the catalog holds of these origins only. To be closed, and followed by [#wasRead].
    CatalogScan ofPart(DescriptorSource source, Collection<LocationRef> origins, BooleanSupplier stopping) {
        return ofPart(source, origins, CatalogScan.Control.of(stopping), ScanWrites.atOnce());
    }

    /// As [#ofPart], but writes nothing before all was read.
    CatalogScan introducing(DescriptorSource source, LocationRef origin, CatalogScan.Control control) {
        return ofPart(source, List.of(origin), control, ScanWrites.held());
    }

    private CatalogScan ofPart(
            DescriptorSource source, Collection<LocationRef> origins, CatalogScan.Control control, ScanWrites writes) {
        KnownVersions known = KnownVersions.of(knownFiles.of(source.name(), origins), source.references());
        return new CatalogScan(source, known, tools, writes, control, ignored -> {});
    }

    /// What these origins hold is another's word now, and not that of the scan that runs.
    void wasRead(DescriptorSource source, Collection<LocationRef> origins, Collection<LocationRef> named) {
        CatalogScan scan = running.get(source.name());
        if (scan != null) {
            Set<LocationRef> read = new HashSet<>(origins);
            read.addAll(named);
            scan.leave(read);
        }
    }
}
