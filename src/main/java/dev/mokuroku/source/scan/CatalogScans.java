package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Begins scans, and informs running scans of what was refreshed while they paused. To be called within a step of the
/// source ([SourceLocks]).
@ApplicationScoped
class CatalogScans {
    private final Dependencies dependencies;
    private final KnownFiles knownFiles;
    /// The scan of a whole source, by its name.
    private final Map<String, CatalogScan> running = new ConcurrentHashMap<>();

    CatalogScans(ApplyDescriptors catalog, KnownFiles knownFiles, Targets targets, DescriptorReader reader) {
        this.dependencies = new Dependencies(catalog, targets, reader);
        this.knownFiles = knownFiles;
    }

    /// What every scan needs.
    record Dependencies(ApplyDescriptors catalog, Targets targets, DescriptorReader reader) {}

    /// To be closed, and followed by [#ended].
    CatalogScan begin(DescriptorSource source, CatalogScan.Control control, Consumer<CatalogScan> progress) {
        KnownVersions known = new KnownVersions(knownFiles.of(source.name()), source.references());
        CatalogScan scan = new CatalogScan(source, known, dependencies, ScanWrites.inBackground(), control, progress);
        running.put(source.name(), scan);
        return scan;
    }

    void ended(DescriptorSource source) {
        running.remove(source.name());
    }

    /// Of what the catalog holds of these origins only. To be closed, and followed by [#refreshedElsewhere].
    CatalogScan beginPartial(DescriptorSource source, Collection<LocationRef> origins, BooleanSupplier stopping) {
        return beginPartial(source, origins, CatalogScan.Control.of(stopping), ScanWrites.immediate());
    }

    /// As [#beginPartial], but writes nothing before all was read.
    CatalogScan introducing(DescriptorSource source, LocationRef origin, CatalogScan.Control control) {
        return beginPartial(source, List.of(origin), control, ScanWrites.held());
    }

    private CatalogScan beginPartial(
            DescriptorSource source, Collection<LocationRef> origins, CatalogScan.Control control, ScanWrites writes) {
        KnownVersions known = new KnownVersions(knownFiles.of(source.name(), origins), source.references());
        return new CatalogScan(source, known, dependencies, writes, control, ignored -> {});
    }

    /// A refresh wrote these origins: a running scan must not use its older knowledge of them.
    void refreshedElsewhere(DescriptorSource source, Collection<LocationRef> origins, Collection<LocationRef> named) {
        CatalogScan scan = running.get(source.name());
        if (scan != null) {
            Set<LocationRef> read = new HashSet<>(origins);
            read.addAll(named);
            scan.forget(read);
        }
    }
}
