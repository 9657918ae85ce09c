package dev.mokuroku.platform.usage.checkout;

import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.usage.listing.UsedVersions;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Reads checkouts of commits: `FOLDER/OWNER/NAME@COMMIT` beside `FOLDER/OWNER/NAME`.
@ApplicationScoped
public class CheckoutCommits {
    private static final Logger LOG = Logger.getLogger(CheckoutCommits.class);
    /// Not allowed in names of repositories.
    private static final String SEPARATOR = "@";

    private final List<Path> folders;

    CheckoutCommits(CheckoutsConfig config) {
        this.folders = config.folders().orElse(List.of()).stream().map(Path::of).toList();
    }

    /// Whether a repository with this source is a checkout.
    public static boolean isCheckout(String source) {
        return source.equals(RepositoryTable.CHECKOUTS);
    }

    static boolean isCommit(Path folder) {
        return folder.getFileName().toString().contains(SEPARATOR);
    }

    /// What the manifests of the commit declare; empty if there is no folder with the commit.
    ///
    /// @param key of the repository
    /// @param commit may be abbreviated, as the name of the folder may be
    public Optional<List<DeclaredUse>> read(String key, String commit) {
        for (Path folder : folders) {
            Optional<Path> found = find(folder, key, commit);
            if (found.isPresent()) {
                return read(found.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> find(Path folder, String key, String commit) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(CheckoutCommits::isCommit)
                    .filter(path -> isOf(folder.relativize(path), key, commit))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException failure) {
            LOG.warnf("The folder %s of mokuroku.platform.checkouts.folders cannot be read: %s", folder, failure);
            return Optional.empty();
        }
    }

    private static boolean isOf(Path path, String key, String commit) {
        String text = RepositoryTable.keyOf(path.toString().replace('\\', '/'));
        int end = text.indexOf(SEPARATOR);
        String found = text.substring(end + 1);
        return text.substring(0, end).equals(key)
                && !found.isEmpty()
                && (commit.startsWith(found) || found.startsWith(commit));
    }

    private static Optional<List<DeclaredUse>> read(Path folder) {
        try {
            return Optional.of(ManifestScan.read(FolderFiles.list(folder)).packages().stream()
                    .map(UsedVersions::use)
                    .toList());
        } catch (IOException failure) {
            LOG.warnf("The checkout %s cannot be read: %s", folder, failure);
            return Optional.empty();
        }
    }
}
