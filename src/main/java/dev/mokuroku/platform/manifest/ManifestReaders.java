package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.actions.ActionsReader;
import dev.mokuroku.platform.manifest.container.ComposeReader;
import dev.mokuroku.platform.manifest.container.DevcontainerReader;
import dev.mokuroku.platform.manifest.container.DockerfileReader;
import dev.mokuroku.platform.manifest.container.KubernetesReader;
import dev.mokuroku.platform.manifest.golang.GoModReader;
import dev.mokuroku.platform.manifest.npm.PackageJsonReader;
import dev.mokuroku.platform.manifest.npm.PnpmWorkspaceReader;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.List;
import java.util.function.Function;

/// All readers. A file is read by the first that reads its path.
final class ManifestReaders {
    private static final List<Function<Repository, ManifestReader>> READERS = List.of(
            ActionsReader::new,
            PackageJsonReader::new,
            PnpmWorkspaceReader::new,
            GoModReader::new,
            DockerfileReader::new,
            ComposeReader::new,
            DevcontainerReader::new,
            // The last: it looks into every YAML file that no other reads.
            KubernetesReader::new);

    private ManifestReaders() {}

    static List<ManifestReader> of(Repository repository) {
        return READERS.stream().map(reader -> reader.apply(repository)).toList();
    }
}
