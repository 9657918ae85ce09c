package dev.mokuroku.platform.usage.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.platform.manifest.ManifestPaths;
import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import dev.mokuroku.platform.usage.listing.UsedVersions;
import dev.mokuroku.platform.usage.publish.RepositoryPackages;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A checkout in a local folder.
///
/// @param slug `owner/name`
/// @param manifests with the digests of their contents as oids; the contents are not kept
record Checkout(String slug, FolderFiles files, List<ManifestFile> manifests) {
    /// Stands for the commit, which the folder does not tell.
    private static final String COMMIT = "checkout";

    static Checkout read(String slug, Path folder) throws IOException {
        FolderFiles files = FolderFiles.list(folder);
        ManifestPaths paths = ManifestPaths.of(files.paths());
        List<ManifestFile> manifests = new ArrayList<>();
        for (String path : new TreeSet<>(files.paths())) {
            if (paths.include(path)) {
                manifests.add(new ManifestFile(path, HexDigest.sha1(files.bytes(path)), files.size(path), null));
            }
        }
        return new Checkout(slug, files, manifests);
    }

    /// Changes with the contents of the manifests and with the reader.
    ScannedRepository.ReadStamp stamp() {
        StringBuilder contents = new StringBuilder();
        manifests.forEach(file ->
                contents.append(file.path()).append(' ').append(file.oid()).append('\n'));
        return new ScannedRepository.ReadStamp(
                "checkout " + ManifestScan.REVISION,
                HexDigest.sha1(contents.toString().getBytes(UTF_8)));
    }

    /// @param now when the uses that have changed began
    ScannedRepository scan(Instant now) {
        ManifestResult result = ManifestScan.read(files);
        List<PublishedPackage> published = new ArrayList<>(result.published());
        published.addAll(RepositoryPackages.of(slug, files));
        return new ScannedRepository(
                slug,
                stamp(),
                Set.copyOf(manifests.stream().map(ManifestFile::path).toList()),
                manifests,
                result.packages().stream().map(UsedVersions::use).toList(),
                published,
                result.problems(),
                COMMIT,
                now);
    }
}
