package dev.mokuroku.platform.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Manifests of one repository at one commit.
///
/// @param texts by path. The more of the repository's manifests are here, the more is checked: a property of Maven
///     may be used in other files
/// @param paths of all files of the repository, which show the lock files
public record Manifests(Map<String, String> texts, Set<String> paths) {
    public Manifests {
        texts = Map.copyOf(texts);
        paths = Set.copyOf(paths);
    }

    Manifests with(String path, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(path, text);
        return new Manifests(changed, paths);
    }

    /// What the manifests declare.
    public ManifestResult scan() {
        return ManifestScan.read(new Texts(texts));
    }

    private record Texts(Map<String, String> texts) implements RepositoryFiles {
        @Override
        public Set<String> paths() {
            return texts.keySet();
        }

        @Override
        public long size(String path) {
            return texts.getOrDefault(path, "").length();
        }

        @Override
        public byte[] bytes(String path) {
            return texts.getOrDefault(path, "").getBytes(UTF_8);
        }
    }
}
