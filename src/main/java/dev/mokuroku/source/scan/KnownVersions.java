package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.KnownFile;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The stored versions of files, which a scan need not read again. A file whose references changed counts as outdated,
/// even where the file itself is unchanged.
final class KnownVersions {
    private final Map<FileId, KnownFile> files;
    private final ReferencedFiles references;
    /// Files are asked for by several threads.
    private final Map<LocationRef, String> referenceVersions = new ConcurrentHashMap<>();

    KnownVersions(Map<FileId, KnownFile> files, ReferencedFiles references) {
        this.references = references;
        this.files = files;
    }

    /// Null where the catalog holds nothing of the file.
    @Nullable
    String of(FileId file) {
        KnownFile known = files.get(file);
        if (known == null) {
            return null;
        }
        return known.references().stream().allMatch(this::isUnchanged) ? known.version() : KnownFile.OUTDATED;
    }

    /// What the Locations of a file name.
    List<Target> targetsOf(FileId file) {
        KnownFile known = files.get(file);
        return known == null ? List.of() : known.targets();
    }

    /// What is wrong with a file as a whole.
    @Nullable
    String failureOf(FileId file) {
        KnownFile known = files.get(file);
        return known == null ? null : known.failure();
    }

    Route routeOf(FileId file) {
        KnownFile known = files.get(file);
        return known == null ? Route.DIRECT : known.route();
    }

    /// Somebody else wrote what these origins lead to: nothing is known of it any more.
    void forget(Set<LocationRef> origins) {
        files.keySet().removeIf(file -> origins.contains(file.origin()));
    }

    Set<FileId> files() {
        return files.keySet();
    }

    private boolean isUnchanged(Reference reference) {
        return referenceVersions
                .computeIfAbsent(reference.file(), this::versionOf)
                .equals(reference.version());
    }

    private String versionOf(LocationRef file) {
        try {
            return DescriptorFile.hashOf(references.read(file));
        } catch (UnreadableReferenceException unreadable) {
            return Reference.UNREADABLE;
        }
    }
}
