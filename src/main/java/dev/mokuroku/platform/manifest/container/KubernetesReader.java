package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// The images of YAML documents with `apiVersion` and `kind`. Templates of Helm charts are none.
public final class KubernetesReader implements ManifestReader {
    private final Repository repository;

    public KubernetesReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return (path.endsWith(".yaml") || path.endsWith(".yml"))
                && !path.startsWith(".github/workflows/")
                && !isChartTemplate(path);
    }

    private boolean isChartTemplate(String path) {
        int templates = path.lastIndexOf("/templates/");
        return templates >= 0 && repository.has(FilePath.join(path.substring(0, templates), "Chart.yaml"));
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        // Most YAML files are something else: parsing them all would take most of the time of a scan.
        if (text == null || !text.contains("apiVersion") || !text.contains("image")) {
            return;
        }
        for (Node document : repository.yaml(path)) {
            if (document.get("apiVersion").isText() && document.get("kind").isText()) {
                collect(document, rows, Collections.newSetFromMap(new IdentityHashMap<>()));
            }
        }
    }

    /// @param seen nodes that aliases repeat
    private static void collect(Node node, Rows rows, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        node.entries().forEach((key, value) -> {
            if (key.equals("image") && value.isText()) {
                ImageReference.add(rows, value.position(), value.textOr(""), Scope.RUNTIME);
            }
            collect(value, rows, seen);
        });
        node.items().forEach(item -> collect(item, rows, seen));
    }
}
