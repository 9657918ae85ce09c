package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.manifest.file.FilePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the lock file that an edit of a manifest would leave stale.
final class StaleLockFiles {
    private static final List<String> OF_OTHER_FORMATS = List.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "poetry.lock",
            "uv.lock",
            "pdm.lock",
            "Pipfile.lock",
            "go.sum",
            "Cargo.lock",
            "Gemfile.lock",
            "gems.locked",
            "composer.lock",
            "packages.lock.json",
            "gradle.lockfile");

    private static final Set<String> OF_GRADLE =
            Set.of("gradle.lockfile", "buildscript-gradle.lockfile", "verification-metadata.xml");

    private static final int PROVIDER_SEGMENTS = 2;

    private StaleLockFiles() {}

    /// @param paths of all files of the repository
    static Optional<String> of(EditFormat format, VersionEdit edit, Set<String> paths) {
        String folder = FilePath.folder(edit.path());
        return switch (format) {
            case ACTION, IMAGE, MAVEN -> Optional.empty();
            case TERRAFORM -> isProvider(edit.purl()) ? above(folder, ".terraform.lock.hcl", paths) : Optional.empty();
            case HELM_CHART -> beside(folder, List.of("Chart.lock", "requirements.lock"), paths);
            case GRADLE_CATALOG -> anywhere(OF_GRADLE, paths);
            case NUGET ->
                edit.path().endsWith("proj")
                        ? beside(folder, List.of("packages.lock.json"), paths)
                        : below(folder, "packages.lock.json", paths);
            case PYTHON_REQUIREMENTS -> compiled(edit.path(), paths);
        };
    }

    /// Of a manifest whose format is not edited.
    static Optional<String> ofOtherFormat(String path, Set<String> paths) {
        return OF_OTHER_FORMATS.stream()
                .flatMap(name -> above(FilePath.folder(path), name, paths).stream())
                .findFirst();
    }

    /// Modules have a third segment, and are not in the lock file.
    private static boolean isProvider(String purl) {
        int query = purl.indexOf('?');
        String path = query < 0 ? purl : purl.substring(0, query);
        return path.startsWith("pkg:terraform/") && path.split("/", -1).length == PROVIDER_SEGMENTS + 1;
    }

    private static Optional<String> beside(String folder, List<String> names, Set<String> paths) {
        return names.stream()
                .map(name -> FilePath.join(folder, name))
                .filter(paths::contains)
                .findFirst();
    }

    private static Optional<String> above(String folder, String name, Set<String> paths) {
        String at = folder;
        while (true) {
            String path = FilePath.join(at, name);
            if (paths.contains(path)) {
                return Optional.of(path);
            }
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = FilePath.folder(at);
        }
    }

    private static Optional<String> below(String folder, String name, Set<String> paths) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return paths.stream()
                .filter(path -> path.startsWith(prefix) && FilePath.name(path).equals(name))
                .sorted()
                .findFirst();
    }

    private static Optional<String> anywhere(Set<String> names, Set<String> paths) {
        return paths.stream()
                .filter(path -> names.contains(FilePath.name(path)))
                .sorted()
                .findFirst();
    }

    /// `requirements.txt` is compiled from `requirements.in`: either both change, or none.
    private static Optional<String> compiled(String path, Set<String> paths) {
        String stem = path.substring(0, path.lastIndexOf('.'));
        String other = stem + (path.endsWith(".in") ? ".txt" : ".in");
        return paths.contains(other) ? Optional.of(other) : Optional.empty();
    }
}
