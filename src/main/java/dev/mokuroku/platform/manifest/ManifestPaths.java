package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Tells from its path whether a file is a manifest, or a lock file that belongs to one.
public final class ManifestPaths {
    private static final Set<String> LOCK_FILES = Set.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "gradle.lockfile",
            "buildscript-gradle.lockfile",
            "gradle.properties",
            "uv.lock",
            "poetry.lock",
            "pdm.lock",
            "Pipfile.lock",
            "packages.lock.json",
            "Cargo.lock",
            "composer.lock",
            "Gemfile.lock",
            "gems.locked",
            ".terraform.lock.hcl",
            "Chart.lock",
            "requirements.lock");

    /// YAML files that are never a resource of Kubernetes with an image.
    private static final Set<String> OTHER_YAML = Set.of("catalog-info", "mkdocs", "openapi", "swagger");

    private static final List<String> YAML = List.of(".yaml", ".yml");

    private final List<ManifestReader> readers;

    private ManifestPaths(Collection<String> paths) {
        this.readers = ManifestReaders.of(new Repository(new PathsOnly(Set.copyOf(paths)), problem -> {}));
    }

    /// @param paths of all files of a repository, as far as they are known
    public static ManifestPaths of(Collection<String> paths) {
        return new ManifestPaths(paths);
    }

    /// Whether the file is to be read to know what the repository declares.
    public boolean include(String path) {
        return !isSkipped(path)
                && (LOCK_FILES.contains(FilePath.name(path))
                        || (!isOtherYaml(path) && readers.stream().anyMatch(reader -> reader.reads(path))));
    }

    /// Whether the file is a manifest by its name alone. Of other YAML files only the content shows whether they are.
    public static boolean isNamedSo(String path) {
        return YAML.stream().noneMatch(path::endsWith)
                || path.contains(".github/")
                || LOCK_FILES.contains(FilePath.name(path))
                || FilePath.name(path).startsWith("Chart.")
                || FilePath.name(path).startsWith("kustomization.")
                || FilePath.name(path).contains("compose");
    }

    /// Whether the file is in a folder that tools write into.
    public static boolean isSkipped(String path) {
        return Arrays.stream(path.split("/")).anyMatch(FolderFiles::isSkipped);
    }

    private static boolean isOtherYaml(String path) {
        String name = FilePath.name(path);
        boolean ofGithub = path.startsWith(".github/")
                && !path.startsWith(".github/workflows/")
                && !path.startsWith(".github/actions/");
        return YAML.stream().anyMatch(name::endsWith)
                && (ofGithub || name.startsWith(".") || OTHER_YAML.contains(name.substring(0, name.lastIndexOf('.'))));
    }

    private record PathsOnly(Set<String> paths) implements RepositoryFiles {
        @Override
        public long size(String path) {
            return 0;
        }

        @Override
        public byte[] bytes(String path) {
            return new byte[0];
        }
    }
}
