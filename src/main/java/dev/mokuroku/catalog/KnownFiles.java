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
    /// The version of a file that an older parser read: it matches none.
    private static final String OUTDATED = "";

    private final DescriptorRepository descriptors;

    KnownFiles(DescriptorRepository descriptors) {
        this.descriptors = descriptors;
    }

    /// Every file of a source with the version that was read.
    @Transactional
    public Map<LocationRef, String> versionsOf(String source) {
        Map<LocationRef, String> versions = new HashMap<>();
        for (DescriptorRow row : descriptors.ofSource(source)) {
            boolean current = row.parserRevision == DescriptorParser.REVISION;
            versions.put(LocationRef.parse(row.location), current ? row.version : OUTDATED);
        }
        return versions;
    }
}
