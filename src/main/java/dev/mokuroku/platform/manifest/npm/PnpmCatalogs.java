package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Repository;
import org.jspecify.annotations.Nullable;

/// The catalogs of `pnpm-workspace.yaml`, which packages refer to as `catalog:` and `catalog:name`.
final class PnpmCatalogs {
    static final String FILE = "pnpm-workspace.yaml";
    private static final String PREFIX = "catalog:";

    private final Repository repository;

    PnpmCatalogs(Repository repository) {
        this.repository = repository;
    }

    static boolean isReference(String requirement) {
        return requirement.startsWith(PREFIX);
    }

    /// @param folder of the package
    /// @return null where no catalog has it
    @Nullable
    String requirement(String folder, String name, String reference) {
        String catalog = reference.substring(PREFIX.length());
        String at = folder;
        while (true) {
            for (Node root : repository.yaml(FilePath.join(at, FILE))) {
                String found = catalog(root, catalog).text(name);
                if (found != null) {
                    return found;
                }
            }
            if (at.isEmpty()) {
                return null;
            }
            at = FilePath.folder(at);
        }
    }

    private static Node catalog(Node root, String name) {
        boolean unnamed = name.isEmpty() || name.equals("default");
        Node catalog = unnamed ? root.get("catalog") : Node.MISSING;
        return catalog.isPresent() ? catalog : root.at("catalogs", name.isEmpty() ? "default" : name);
    }
}
