package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;

/// The catalogs of `pnpm-workspace.yaml`.
public final class PnpmWorkspaceReader implements ManifestReader {
    private final Repository repository;

    public PnpmWorkspaceReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals(PnpmCatalogs.FILE);
    }

    @Override
    public void read(String path, Rows rows) {
        for (Node root : repository.yaml(path)) {
            addAll(root.get("catalog"), rows);
            root.get("catalogs").entries().values().forEach(catalog -> addAll(catalog, rows));
        }
    }

    private static void addAll(Node catalog, Rows rows) {
        catalog.entries().forEach((name, value) -> {
            NpmRequirement requirement = NpmRequirement.parse(name, value.textOr(""));
            if (requirement != null) {
                rows.add(value.position(), requirement.id(), requirement.range(), Scope.MANAGED);
            }
        });
    }
}
