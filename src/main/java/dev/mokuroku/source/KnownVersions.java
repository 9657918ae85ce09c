package dev.mokuroku.source;

import dev.mokuroku.catalog.KnownFile;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The versions that a scan may pass over. A file whose references read otherwise now is not among them,
/// although it reads the same itself.
final class KnownVersions {
    static final KnownVersions NONE = new KnownVersions(Map.of(), ReferencedFiles.NONE);

    private final Map<LocationRef, String> versions = new HashMap<>();
    private final ReferencedFiles references;
    private final Map<LocationRef, String> read = new HashMap<>();

    private KnownVersions(Map<LocationRef, KnownFile> files, ReferencedFiles references) {
        this.references = references;
        files.forEach((location, file) -> versions.put(location, currentOf(file)));
    }

    static KnownVersions of(Map<LocationRef, KnownFile> files, ReferencedFiles references) {
        return new KnownVersions(files, references);
    }

    /// Null where the catalog holds nothing of the file.
    @Nullable
    String of(LocationRef location) {
        return versions.get(location);
    }

    Set<LocationRef> locations() {
        return versions.keySet();
    }

    private String currentOf(KnownFile file) {
        return file.references().stream().allMatch(this::readsTheSame) ? file.version() : KnownFile.OUTDATED;
    }

    private boolean readsTheSame(Reference reference) {
        return read.computeIfAbsent(reference.file(), this::versionOf).equals(reference.version());
    }

    private String versionOf(LocationRef file) {
        try {
            return DescriptorFile.hashOf(references.read(file));
        } catch (UnreadableReferenceException unreadable) {
            return Reference.UNREAD;
        }
    }
}
