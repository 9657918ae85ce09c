package dev.mokuroku.platform.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.platform.edit.Manifests;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.reading.RepositoryBlobs;
import dev.mokuroku.source.github.reading.RepositoryTrees;
import dev.mokuroku.source.github.reading.RepositoryTrees.TreeFile;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads manifests of a repository at a commit, byte for byte.
@ApplicationScoped
class ManifestFetch {
    private static final int MAX_BYTES = 1 << 20;
    /// Each is a call.
    private static final int MAX_RELATED_FILES = 40;

    /// Files that share properties and versions with others of the same name.
    private static final Set<String> RELATED =
            Set.of("pom.xml", "Directory.Packages.props", "Directory.Build.props", "Directory.Build.targets");

    private final RepositoryTrees trees;
    private final RepositoryBlobs blobs;
    private final String host;

    ManifestFetch(RepositoryTrees trees, RepositoryBlobs blobs, GithubConfig config) {
        this.trees = trees;
        this.blobs = blobs;
        this.host = config.host();
    }

    /// @param slug `owner/name`
    /// @param wanted paths; those that are missing, too large or no UTF-8 are left out
    Manifests at(String slug, String commit, Set<String> wanted) throws GithubException {
        String owner = slug.substring(0, slug.indexOf('/'));
        String name = slug.substring(slug.indexOf('/') + 1);
        List<TreeFile> files = files(owner, name, commit);
        Map<String, String> texts = new HashMap<>();
        for (TreeFile file : selected(files, wanted)) {
            text(owner, name, file).ifPresent(text -> texts.put(file.path(), text));
        }
        return new Manifests(texts, files.stream().map(TreeFile::path).collect(Collectors.toSet()));
    }

    private List<TreeFile> files(String owner, String name, String commit) throws GithubException {
        try {
            RepositoryTrees.FileList list = trees.files(host, owner, name, commit);
            if (!list.complete()) {
                throw new GithubException("GitHub does not list all files of %s/%s".formatted(owner, name));
            }
            return list.files();
        } catch (UnreadableUrlException unreadable) {
            throw new GithubException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static List<TreeFile> selected(List<TreeFile> files, Set<String> wanted) {
        Set<String> related =
                wanted.stream().map(FilePath::name).anyMatch(name -> RELATED.contains(name) || name.endsWith("proj"))
                        ? RELATED
                        : Set.of();
        List<TreeFile> selected =
                files.stream().filter(file -> wanted.contains(file.path())).collect(Collectors.toList());
        files.stream()
                .filter(file -> !wanted.contains(file.path()) && related.contains(FilePath.name(file.path())))
                .limit(MAX_RELATED_FILES)
                .forEach(selected::add);
        return selected;
    }

    private Optional<String> text(String owner, String name, TreeFile file) throws GithubException {
        Optional<byte[]> bytes = blobs.bytes(host, owner, name, file.oid(), MAX_BYTES);
        return bytes.map(read -> new String(read, UTF_8))
                .filter(text -> Arrays.equals(text.getBytes(UTF_8), bytes.orElseThrow()));
    }
}
