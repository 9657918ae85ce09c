package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The catalogs of a repository that builds know as `libs`.
final class VersionCatalogs {
    private static final String FILE = "gradle/libs.versions.toml";

    private final Repository repository;
    private final Map<String, Optional<VersionCatalog>> byFolder = new HashMap<>();

    VersionCatalogs(Repository repository) {
        this.repository = repository;
    }

    /// @param folder of a build; the catalog is in its folder `gradle`
    @Nullable
    VersionCatalog at(String folder) {
        return byFolder.computeIfAbsent(folder, this::load).orElse(null);
    }

    /// That of the folder, or of the nearest folder above.
    @Nullable
    VersionCatalog nearest(String folder) {
        String at = folder;
        while (true) {
            VersionCatalog catalog = at(at);
            if (catalog != null || at.isEmpty()) {
                return catalog;
            }
            at = FilePath.folder(at);
        }
    }

    private Optional<VersionCatalog> load(String folder) {
        String path = FilePath.join(folder, FILE);
        return repository.has(path) ? Optional.of(VersionCatalog.of(repository.toml(path))) : Optional.empty();
    }
}
