package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/// What the catalog holds of a source's files, so that a scan reads only what changed.
@ApplicationScoped
public class KnownFiles {
    private final DescriptorRepository descriptors;

    KnownFiles(DescriptorRepository descriptors) {
        this.descriptors = descriptors;
    }

    /// Every file of a source.
    @Transactional
    public Map<LocationRef, KnownFile> of(String source) {
        Map<LocationRef, KnownFile> files = new HashMap<>();
        for (DescriptorRow row : descriptors.ofSource(source)) {
            boolean current = row.parserRevision == DescriptorParser.REVISION;
            String version = current ? row.version : KnownFile.OUTDATED;
            files.put(LocationRef.parse(row.location), new KnownFile(version, row.references()));
        }
        return files;
    }
}
