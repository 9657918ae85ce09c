package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;

/// Version catalogs: `libs.versions.toml`.
public final class VersionCatalogReader implements ManifestReader {
    private final Repository repository;

    public VersionCatalogReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".versions.toml");
    }

    @Override
    public void read(String path, Rows rows) {
        VersionCatalog catalog = VersionCatalog.of(repository.toml(path));
        for (VersionCatalog.Entry entry : catalog.entries().values()) {
            rows.add(entry.position(), entry.id(), entry.version(), Scope.MANAGED);
        }
    }
}
