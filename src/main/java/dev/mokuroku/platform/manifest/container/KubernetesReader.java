package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// The images of YAML documents with `apiVersion` and `kind`. Templates of Helm charts are none.
public final class KubernetesReader implements ManifestReader {
    /// Kinds of Kubernetes itself that have containers. In other kinds, the same keys may mean anything.
    private static final Set<String> WORKLOADS = Set.of(
            "CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "ReplicationController", "StatefulSet");

    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

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
                new Images(rows, new Fields(rows), Collections.newSetFromMap(new IdentityHashMap<>()))
                        .collect(document, false);
            }
        }
    }

    /// @param seen nodes that aliases repeat
    private record Images(Rows rows, Fields fields, Set<Node> seen) {
        /// @param isWithinWorkload whether a node around this one is a workload
        void collect(Node node, boolean isWithinWorkload) {
            if (!seen.add(node)) {
                return;
            }
            boolean isWorkload =
                    isWithinWorkload || WORKLOADS.contains(node.get("kind").textOr(""));
            node.entries().forEach((key, value) -> {
                if (key.equals("image") && value.isText()) {
                    ImageReference.add(rows, value.position(), value.textOr(""), Scope.RUNTIME);
                }
                if (isWorkload && CONTAINERS.contains(key)) {
                    check(key, value);
                }
                collect(value, isWorkload);
            });
            node.items().forEach(item -> collect(item, isWorkload));
        }

        private void check(String key, Node containers) {
            if (fields.isList(containers, key)) {
                for (Node container : containers.items()) {
                    if (fields.isObject(container, key)) {
                        fields.text(container, "image");
                    }
                }
            }
        }
    }
}
