package dev.mokuroku.platform.usage.listing;

import static java.util.Comparator.comparing;

import dev.mokuroku.platform.manifest.ManifestPaths;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a repository that are to be read.
///
/// @param files by path
/// @param problems what the limits leave out
record ManifestSelection(Map<String, ListedFile> files, List<ManifestProblem> problems) {
    /// Where a limit is reached, files that are manifests by their names come before other YAML files, and high ones
    /// before deep ones.
    private static final Comparator<ListedFile> ORDER = comparing(
                    (ListedFile file) -> !ManifestPaths.isNamedSo(file.path()))
            .thenComparingLong(file -> file.path().chars().filter(c -> c == '/').count())
            .thenComparing(ListedFile::path);

    static ManifestSelection of(Collection<ListedFile> all, ManifestLimits limits) {
        ManifestPaths paths =
                ManifestPaths.of(all.stream().map(ListedFile::path).toList());
        List<ListedFile> manifests = all.stream()
                .filter(file -> paths.include(file.path()))
                .sorted(ORDER)
                .toList();
        Map<String, ListedFile> files = new LinkedHashMap<>();
        long bytes = 0;
        for (ListedFile file : manifests) {
            bytes += file.bytes() > ManifestLimits.MAX_FILE_BYTES ? 0 : file.bytes();
            if (files.size() == limits.files() || bytes > limits.bytes()) {
                return new ManifestSelection(files, List.of(tooMuch(file, manifests.size(), limits)));
            }
            files.put(file.path(), file);
        }
        return new ManifestSelection(files, List.of());
    }

    private static ManifestProblem tooMuch(ListedFile first, int total, ManifestLimits limits) {
        return new ManifestProblem(
                first.path(),
                0,
                "The repository has %,d manifests and lock files. This file and those after it are not read, because the limit is %,d files of %,d bytes together"
                        .formatted(total, limits.files(), limits.bytes()));
    }
}
