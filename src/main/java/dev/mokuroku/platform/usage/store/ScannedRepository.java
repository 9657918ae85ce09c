package dev.mokuroku.platform.usage.store;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a scan has read of a repository.
///
/// @param slug `owner/name`, as GitHub writes it
/// @param stamp of the reader and of the folders that the listing does not reach into
/// @param paths of all manifests and lock files
/// @param changed the files among them that are new or have another content
/// @param published the packages that the repository publishes itself
/// @param commit whose files they are
/// @param committedAt by the clock of who committed
public record ScannedRepository(
        String slug,
        ReadStamp stamp,
        Set<String> paths,
        List<ManifestFile> changed,
        List<DeclaredUse> uses,
        List<PublishedPackage> published,
        List<ManifestProblem> problems,
        String commit,
        Instant committedAt) {
    /// What a repository was read with.
    ///
    /// @param reader revision of the reader and its limits
    /// @param deepFolders of the folders that the listing does not reach into
    public record ReadStamp(String reader, String deepFolders) {}
}
