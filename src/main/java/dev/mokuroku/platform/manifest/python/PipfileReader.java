package dev.mokuroku.platform.manifest.python;

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
import java.util.List;
import java.util.Map;

/// `Pipfile`, with `Pipfile.lock`.
public final class PipfileReader implements ManifestReader {
    /// Of packages from elsewhere.
    private static final List<String> OTHER_SOURCES = List.of("git", "path", "file", "url");

    private final Repository repository;

    public PipfileReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("Pipfile");
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.toml(path);
        String lockFile = path + ".lock";
        Node lock = repository.json(lockFile);
        Fields ofLock = repository.fieldsOf(lockFile);
        Fields fields = new Fields(rows);
        addAll(fields.entries(root, "packages"), lockedVersions(lock, "default", ofLock), Scope.RUNTIME, rows);
        addAll(fields.entries(root, "dev-packages"), lockedVersions(lock, "develop", ofLock), Scope.DEV, rows);
        for (String key : List.of("python_full_version", "python_version")) {
            Node python = root.at("requires", key);
            if (python.isText()) {
                rows.add(python.position(), PackageId.generic("python"), python.text(), Scope.ENGINE);
                return;
            }
        }
    }

    private static Map<String, String> lockedVersions(Node lock, String section, Fields fields) {
        Map<String, String> versions = new HashMap<>();
        fields.entries(lock, section).forEach((name, entry) -> {
            if (fields.isObject(entry, name)) {
                versions.put(name, fields.text(entry, "version").textOr(""));
            }
        });
        return versions;
    }

    private static void addAll(Map<String, Node> packages, Map<String, String> locked, Scope scope, Rows rows) {
        packages.forEach((name, value) -> {
            if (!new Fields(rows).isTextOrObject(value, name)) {
                return;
            }
            boolean elsewhere =
                    OTHER_SOURCES.stream().anyMatch(key -> value.get(key).isText());
            if (!elsewhere) {
                PackageId id = PackageId.pypi(name);
                String exact = locked.getOrDefault(id.name(), "");
                Resolution resolution = Resolution.locked(exact.startsWith("==") ? exact.substring(2) : exact);
                String versions = value.isText() ? value.text() : value.text("version");
                rows.add(value.position(), id, versions, scope, resolution);
            }
        });
    }
}
