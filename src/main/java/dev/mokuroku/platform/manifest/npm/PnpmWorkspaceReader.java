package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;

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
            Fields fields = new Fields(rows);
            addAll(fields.entries(root, "catalog"), rows);
            fields.entries(root, "catalogs")
                    .keySet()
                    .forEach(name -> addAll(fields.entries(root, "catalogs", name), rows));
        }
    }

    private static void addAll(Map<String, Node> catalog, Rows rows) {
        catalog.forEach((name, value) -> {
            if (!new Fields(rows).isText(value, name)) {
                return;
            }
            NpmRequirement requirement = NpmRequirement.parse(name, value.textOr(""));
            if (requirement != null) {
                rows.add(value.position(), requirement.id(), requirement.range(), Scope.MANAGED);
            }
        });
    }
}
