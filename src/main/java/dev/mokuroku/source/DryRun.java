package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tells what a file or a source would bring, and leaves the catalog as it is.
@ApplicationScoped
public class DryRun {
    private final DescriptorReader reader;
    private final Targets targets;

    DryRun(DescriptorReader reader, Targets targets) {
        this.reader = reader;
        this.targets = targets;
    }

    /// Every entity of a file and of what its Locations lead to, in the order in which they were reached.
    ///
    /// @throws CatalogException `INVALID_INPUT` telling all that is wrong, where anything is; `UNAVAILABLE` where a
    ///     host gave no answer
    public List<Entity> of(DescriptorFile root) {
        List<Entity> entities = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        DryReading reading = new DryReading(
                reader, targets, targets.references(), (file, entity) -> entities.add(entity), failures::add);
        reading.read(List.of(root));
        if (!failures.isEmpty()) {
            throw new CatalogException(
                    reading.isUnreachable() ? ErrorCode.UNAVAILABLE : ErrorCode.INVALID_INPUT,
                    failures.stream().distinct().collect(Collectors.joining("; ")));
        }
        return entities;
    }

    /// What a scan of this source would find in an empty catalog.
    public DryFindings of(DescriptorSource source) {
        DryScan scan = new DryScan(reader, targets, source.references());
        try {
            source.scan(scan);
            return scan.findings(source.name(), null);
        } catch (ScanFailedException failure) {
            return scan.findings(source.name(), failure.getMessage());
        }
    }
}
