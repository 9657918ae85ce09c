package dev.mokuroku.platform.usage.listing;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.usage.listing.BlobsQuery.Blob;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.ManifestTable;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.StoredRepository;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.reading.RepositoryTrees;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what the manifests of any commit declare. One call lists the files; only the contents that are not stored are
/// read. Call outside of a transaction.
@ApplicationScoped
public class CommitManifests {
    private final RepositoryTrees trees;
    private final RepositoryTable repositories;
    private final ManifestTable manifests;
    private final BlobReader blobs;
    private final ManifestLimits limits;
    private final MeterRegistry meters;
    private final String host;

    CommitManifests(
            RepositoryTrees trees,
            RepositoryTable repositories,
            ManifestTable manifests,
            BlobReader blobs,
            ManifestsConfig config,
            GithubConfig github,
            MeterRegistry meters) {
        this.trees = trees;
        this.repositories = repositories;
        this.manifests = manifests;
        this.blobs = blobs;
        this.limits = ManifestLimits.of(config);
        this.host = github.host();
        this.meters = meters;
    }

    /// Empty if GitHub has no such repository or commit.
    ///
    /// @param repository `owner/name`
    /// @throws GithubException if GitHub does not answer now
    public Optional<List<DeclaredUse>> read(String repository, String commit) throws GithubException {
        String owner = repository.substring(0, repository.indexOf('/'));
        String name = repository.substring(repository.indexOf('/') + 1);
        RepositoryTrees.FileList tree = tree(owner, name, commit);
        if (tree == null) {
            return Optional.empty();
        }
        Map<String, ListedFile> files =
                ManifestSelection.of(listed(repository, commit, tree), limits).files();
        Map<String, byte[]> byOid = stored(repository);
        Map<String, byte[]> read = blobs.read(
                owner,
                files.values().stream()
                        .filter(file -> !byOid.containsKey(file.oid()))
                        .map(file -> new Blob(name, file.oid(), file.bytes()))
                        .toList());
        meters.counter("mokuroku.platform.manifests.read").increment(read.size());
        byOid.putAll(read);
        Map<String, byte[]> contents = files.values().stream()
                .filter(file -> byOid.containsKey(file.oid()))
                .collect(toMap(ListedFile::path, file -> byOid.get(file.oid())));
        return Optional.of(ManifestScan.read(new ContentFiles(files, contents)).packages().stream()
                .map(UsedVersions::use)
                .toList());
    }

    /// The files that a listing of the head would show.
    private static List<ListedFile> listed(String repository, String commit, RepositoryTrees.FileList tree) {
        Map<String, String> deep = new TreeMap<>();
        List<ListedFile> all = new ArrayList<>();
        List<ListedFile> high = new ArrayList<>();
        tree.files().stream()
                .map(file -> new ListedFile(file.path(), file.oid(), file.bytes()))
                .filter(file -> Arrays.stream(file.path().split("/")).noneMatch(FolderFiles::isSkipped))
                .forEach(file -> {
                    all.add(file);
                    String folder = deepFolder(file.path());
                    if (folder.isEmpty()) {
                        high.add(file);
                    } else {
                        deep.put(folder, "");
                    }
                });
        Map<String, String> read = DeepFolders.of(new ListedTree(repository, commit, Instant.MAX, high, deep))
                .oids();
        return all.stream()
                .filter(file -> {
                    String folder = deepFolder(file.path());
                    return folder.isEmpty() || read.containsKey(folder);
                })
                .toList();
    }

    /// The highest folder around the file that a listing does not reach into; empty where a listing shows the file.
    private static String deepFolder(String path) {
        int end = 0;
        for (int folders = 0; folders <= ListedTree.DEPTH; folders++) {
            end = path.indexOf('/', end) + 1;
            if (end == 0) {
                return "";
            }
        }
        return path.substring(0, end - 1);
    }

    private RepositoryTrees.@Nullable FileList tree(String owner, String name, String commit) throws GithubException {
        try {
            return trees.files(host, owner, name, commit);
        } catch (UnreadableUrlException unreadable) {
            if (unreadable.reason() == Reason.UNREACHABLE) {
                throw new GithubException(unreadable.getMessage(), unreadable);
            }
            return null;
        }
    }

    /// By oid.
    private Map<String, byte[]> stored(String repository) {
        Map<String, byte[]> byOid = new HashMap<>();
        String key = RepositoryTable.keyOf(repository);
        StoredRepository known = repositories.load(List.of(key)).get(key);
        if (known != null) {
            manifests.contents(known.id()).forEach((path, content) -> {
                StoredRepository.Blob blob = known.files().get(path);
                if (blob != null) {
                    byOid.put(blob.oid(), Gzip.unzip(content));
                }
            });
        }
        return byOid;
    }
}
