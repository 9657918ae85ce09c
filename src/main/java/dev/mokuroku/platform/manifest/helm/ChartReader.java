package dev.mokuroku.platform.manifest.helm;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashMap;
import java.util.Map;

/// The dependencies of `Chart.yaml`, and of `requirements.yaml` of Helm 2. A chart without repository, or of a folder,
/// is one of the same repository.
public final class ChartReader implements ManifestReader {
    private static final String CHART = "Chart.yaml";
    private static final Map<String, String> LOCK_FILES =
            Map.of(CHART, "Chart.lock", "requirements.yaml", "requirements.lock");

    private final Repository repository;

    public ChartReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return name.equals(CHART)
                || (name.equals("requirements.yaml") && repository.has(FilePath.join(FilePath.folder(path), CHART)));
    }

    @Override
    public void read(String path, Rows rows) {
        Map<String, String> locked = locked(path);
        Fields fields = new Fields(rows);
        for (Node chart : repository.yaml(path)) {
            Node name = fields.text(chart, "name");
            if (name.isText() && FilePath.name(path).equals(CHART)) {
                rows.publish(
                        PackageId.of("helm", name.textOr("")),
                        fields.text(chart, "version").text());
            }
            for (Node dependency : fields.items(chart, "dependencies")) {
                if (fields.isObject(dependency, "dependencies")) {
                    add(dependency, locked, rows);
                }
            }
        }
    }

    private static void add(Node dependency, Map<String, String> locked, Rows rows) {
        String registry = dependency.get("repository").textOr("");
        Fields fields = new Fields(rows);
        String name = fields.text(dependency, "name").textOr("");
        if (name.isEmpty() || registry.isEmpty() || registry.startsWith("file:")) {
            return;
        }
        PackageId id = PackageId.of("helm", name);
        // `@name` and `alias:name` are names on the machine of whoever builds the chart.
        boolean address = registry.contains("://");
        rows.add(
                dependency.get("name").position(),
                address ? id.at(withoutSlash(registry)) : id,
                fields.text(dependency, "version").text(),
                Scope.RUNTIME,
                Resolution.locked(locked.get(name)));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private Map<String, String> locked(String path) {
        Map<String, String> versions = new HashMap<>();
        String lockFile = FilePath.join(FilePath.folder(path), String.valueOf(LOCK_FILES.get(FilePath.name(path))));
        Fields fields = repository.fieldsOf(lockFile);
        for (Node lock : repository.yaml(lockFile)) {
            for (Node dependency : fields.items(lock, "dependencies")) {
                if (fields.isObject(dependency, "dependencies")) {
                    versions.putIfAbsent(
                            fields.text(dependency, "name").textOr(""),
                            fields.text(dependency, "version").textOr(""));
                }
            }
        }
        return versions;
    }
}
