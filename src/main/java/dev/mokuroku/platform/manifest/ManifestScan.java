package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import dev.mokuroku.platform.manifest.reader.ReadLimit;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the manifests of a repository. A file that cannot be read costs a problem, never the rows of other files.
public final class ManifestScan {
    /// To be raised when the same files give other rows: all repositories are read again then.
    public static final int REVISION = 3;

    private static final Comparator<DeclaredPackage> ORDER = Comparator.comparing(DeclaredPackage::path)
            .thenComparingInt(DeclaredPackage::line)
            .thenComparingInt(DeclaredPackage::column);

    private static final Comparator<ManifestProblem> ORDER_OF_PROBLEMS =
            Comparator.comparing(ManifestProblem::path).thenComparingInt(ManifestProblem::line);

    private final List<DeclaredPackage> packages = new ArrayList<>();
    private final List<PublishedPackage> published = new ArrayList<>();
    private final List<ManifestProblem> problems = new ArrayList<>();

    private ManifestScan() {}

    public static ManifestResult read(RepositoryFiles files) {
        ManifestScan scan = new ManifestScan();
        scan.read(files, ManifestReaders.of(new Repository(files, scan.problems::add)));
        return scan.result();
    }

    /// As [#read(RepositoryFiles)], by all processors, with the problems in the order of their places.
    ///
    /// @param files safe for use by several threads
    public static ManifestResult readInParallel(RepositoryFiles files) {
        ReadLimit limit = new ReadLimit();
        List<ManifestScan> parts = ManifestReaders.groups().parallelStream()
                .map(group -> {
                    ManifestScan part = new ManifestScan();
                    part.read(files, group.apply(new Repository(files, limit, part.problems::add)));
                    return part;
                })
                .toList();
        ManifestScan scan = new ManifestScan();
        parts.forEach(part -> scan.packages.addAll(part.packages));
        parts.forEach(part -> scan.published.addAll(part.published));
        parts.stream()
                .flatMap(part -> part.problems.stream())
                .distinct()
                .sorted(ORDER_OF_PROBLEMS)
                .forEach(scan.problems::add);
        return scan.result();
    }

    private void read(RepositoryFiles files, List<ManifestReader> readers) {
        for (String path : files.paths().stream().sorted().toList()) {
            for (ManifestReader reader : readers) {
                if (reader.reads(path)) {
                    read(path, reader);
                }
            }
        }
    }

    private ManifestResult result() {
        packages.sort(ORDER);
        return new ManifestResult(List.copyOf(packages), List.copyOf(published), List.copyOf(problems));
    }

    private void read(String path, ManifestReader reader) {
        try {
            reader.read(path, new Rows(path, packages, published, problems::add));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            problems.add(new ManifestProblem(path, 0, "The reader of this format failed: " + defect));
        }
    }
}
