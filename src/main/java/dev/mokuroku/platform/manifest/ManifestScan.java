package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
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

    private final List<DeclaredPackage> packages = new ArrayList<>();
    private final List<PublishedPackage> published = new ArrayList<>();
    private final List<ManifestProblem> problems = new ArrayList<>();

    private ManifestScan() {}

    public static ManifestResult read(RepositoryFiles files) {
        ManifestScan scan = new ManifestScan();
        List<ManifestReader> readers = ManifestReaders.of(new Repository(files, scan.problems::add));
        for (String path : files.paths().stream().sorted().toList()) {
            readers.stream().filter(reader -> reader.reads(path)).forEach(reader -> scan.read(path, reader));
        }
        scan.packages.sort(ORDER);
        return new ManifestResult(List.copyOf(scan.packages), List.copyOf(scan.published), List.copyOf(scan.problems));
    }

    private void read(String path, ManifestReader reader) {
        try {
            reader.read(path, new Rows(path, packages, published, problems::add));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            problems.add(new ManifestProblem(path, 0, "The reader of this format failed: " + defect));
        }
    }
}
