package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.usage.store.StoredRepository;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.reading.RepositoryTrees;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files below the depth of the listing. Looked for by one call, and only where folders that may hold manifests
/// have changed.
@ApplicationScoped
class DeepFiles {
    private final RepositoryTrees trees;
    private final String host;

    DeepFiles(RepositoryTrees trees, GithubConfig config) {
        this.trees = trees;
        this.host = config.host();
    }

    /// @param problems why some may be missing
    record Found(List<ListedFile> files, List<ManifestProblem> problems) {}

    /// @param known what is stored of the repository
    /// @param current whether what is stored was read by the same reader
    Found of(ListedTree tree, DeepFolders folders, @Nullable StoredRepository known, boolean current)
            throws GithubException {
        if (folders.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        if (known != null && current && known.stamp().deepFolders().equals(folders.digest())) {
            return new Found(stored(known), List.of());
        }
        try {
            RepositoryTrees.FileList list =
                    trees.files(host, tree.owner(), tree.name(), Objects.requireNonNull(tree.commit()));
            List<ListedFile> files = list.files().stream()
                    .filter(file -> isDeep(file.path()))
                    .map(file -> new ListedFile(file.path(), file.oid(), file.bytes()))
                    .toList();
            return new Found(files, list.complete() ? List.of() : List.of(incomplete()));
        } catch (UnreadableUrlException unreadable) {
            if (unreadable.reason() == UnreadableUrlException.Reason.UNREACHABLE) {
                throw new GithubException(unreadable.getMessage(), unreadable);
            }
            return new Found(
                    known == null ? List.of() : stored(known),
                    List.of(new ManifestProblem("", 0, unreadable.getMessage())));
        }
    }

    private static List<ListedFile> stored(StoredRepository known) {
        return known.files().entrySet().stream()
                .filter(file -> isDeep(file.getKey()))
                .map(file -> new ListedFile(
                        file.getKey(), file.getValue().oid(), file.getValue().bytes()))
                .toList();
    }

    private static boolean isDeep(String path) {
        return path.chars().filter(c -> c == '/').count() > ListedTree.DEPTH;
    }

    private static ManifestProblem incomplete() {
        return new ManifestProblem(
                "", 0, "GitHub does not list all files of the repository: manifests in deep folders may be missing");
    }
}
