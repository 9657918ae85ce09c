package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;

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
        Node root = repository.toml(path);
        checkTypes(root, new Fields(rows));
        VersionCatalog catalog = VersionCatalog.of(root);
        for (VersionCatalog.Entry entry : catalog.entries().values()) {
            rows.add(entry.position(), entry.id(), entry.version(), Scope.MANAGED);
        }
    }

    /// What [VersionCatalog] passes over because it has another type.
    private static void checkTypes(Node root, Fields fields) {
        for (String table : List.of("versions", "libraries", "plugins")) {
            fields.entries(root, table).forEach((alias, value) -> {
                boolean _ = fields.isTextOrObject(value, table + "." + alias);
            });
        }
        fields.entries(root, "bundles").forEach((alias, value) -> {
            boolean _ = fields.isList(value, "bundles." + alias);
        });
    }
}
