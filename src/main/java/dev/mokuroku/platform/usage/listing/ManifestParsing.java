package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import dev.mokuroku.platform.usage.publish.RepositoryPackages;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Parses the manifests of a repository.
final class ManifestParsing {
    private ManifestParsing() {}

    /// @param stored contents by oid
    /// @param read contents by oid
    static ScannedRepository parse(ChangedRepository repository, Map<String, byte[]> stored, Map<String, byte[]> read) {
        Map<String, byte[]> contents = new HashMap<>();
        List<ManifestFile> changed = new ArrayList<>();
        for (ListedFile file : repository.files().values()) {
            byte @Nullable [] content = stored.get(file.oid()) == null ? read.get(file.oid()) : stored.get(file.oid());
            if (content != null) {
                contents.put(file.path(), content);
            }
            if (repository.isNew(file) || read.containsKey(file.oid())) {
                changed.add(new ManifestFile(
                        file.path(), file.oid(), file.bytes(), content == null ? null : Gzip.zip(content)));
            }
        }
        ContentFiles files = new ContentFiles(repository.files(), contents);
        ManifestResult result = ManifestScan.read(files);
        List<PublishedPackage> published = new ArrayList<>(result.published());
        published.addAll(RepositoryPackages.of(repository.tree().slug(), files));
        List<ManifestProblem> problems = new ArrayList<>(repository.problems());
        problems.addAll(result.problems());
        ListedTree tree = repository.tree();
        return new ScannedRepository(
                tree.slug(),
                repository.stamp(),
                repository.files().keySet(),
                changed,
                result.packages().stream().map(UsedVersions::use).toList(),
                published,
                problems,
                Objects.requireNonNullElse(tree.commit(), ""),
                tree.committedAt());
    }
}
