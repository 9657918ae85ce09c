package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.StoredRepository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A repository whose manifests differ from those that are stored.
///
/// @param files to be read, by path
/// @param problems why some files are not among them
/// @param known what is stored; null for a new repository
record ChangedRepository(
        ListedTree tree,
        ReadStamp stamp,
        Map<String, ListedFile> files,
        List<ManifestProblem> problems,
        @Nullable StoredRepository known) {
    /// Whether something is to be read or written.
    boolean isChanged() {
        StoredRepository stored = known;
        if (stored == null) {
            return !files.isEmpty();
        }
        return !stored.stamp().equals(stamp)
                || !stored.slug().equals(tree.slug())
                || !stored.files().keySet().equals(files.keySet())
                || files.values().stream().anyMatch(this::isNew);
    }

    /// Of all files.
    long bytes() {
        return files.values().stream().mapToLong(ListedFile::bytes).sum();
    }

    /// Whether the table has no such file.
    boolean isNew(ListedFile file) {
        StoredRepository.Blob stored = known == null ? null : known.files().get(file.path());
        return stored == null || !stored.oid().equals(file.oid());
    }
}
