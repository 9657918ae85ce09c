package dev.mokuroku.platform.manifest.cargo;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `Cargo.toml`: dependencies, also those of targets and of the workspace.
public final class CargoReader implements ManifestReader {
    private static final String FILE = "Cargo.toml";

    private final Repository repository;
    private final Map<String, Optional<CargoLock>> locks = new HashMap<>();

    public CargoReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals(FILE);
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.toml(path);
        String folder = FilePath.folder(path);
        Fields fields = new Fields(rows);
        addOwn(root, fields, rows);
        addAll(fields.entries(root, "workspace", "dependencies"), Scope.MANAGED, folder, root, rows);
        addSections(root, folder, root, rows);
        fields.entries(root, "target").values().forEach(target -> addSections(target, folder, root, rows));
    }

    /// `publish = false` keeps a crate in the repository. The version of a workspace is an object.
    private static void addOwn(Node root, Fields fields, Rows rows) {
        String name = fields.text(root, "package", "name").textOr("");
        Node own = root.get("package");
        if (!name.isBlank() && !"false".equals(own.text("publish"))) {
            rows.publish(PackageId.of("cargo", name), own.text("version"));
        }
    }

    private void addSections(Node parent, String folder, Node root, Rows rows) {
        Fields fields = new Fields(rows);
        addAll(fields.entries(parent, "dependencies"), Scope.RUNTIME, folder, root, rows);
        addAll(fields.entries(parent, "dev-dependencies"), Scope.DEV, folder, root, rows);
        addAll(fields.entries(parent, "build-dependencies"), Scope.BUILD, folder, root, rows);
    }

    private void addAll(Map<String, Node> dependencies, Scope scope, String folder, Node root, Rows rows) {
        dependencies.forEach((key, declared) -> {
            if (!new Fields(rows).isTextOrObject(declared, key)) {
                return;
            }
            Node central = declared.isTrue("workspace") ? workspaceDependency(folder, key) : Node.MISSING;
            Node source = central.isPresent() ? central : declared;
            if (source.get("path").isText()) {
                return;
            }
            @Nullable String requirement = source.isText() ? source.text() : source.text("version");
            String renamed = source.text("package");
            String name = renamed == null ? key : renamed;
            Resolution resolution = Resolution.locked(locked(folder, root, name, requirement));
            rows.add(declared.position(), PackageId.of("cargo", name), requirement, scope, resolution);
        });
    }

    private Node workspaceDependency(String folder, String key) {
        String at = folder;
        while (true) {
            Node found = repository
                    .toml(FilePath.join(at, FILE))
                    .at("workspace", "dependencies")
                    .get(key);
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
            at = FilePath.folder(at);
        }
    }

    /// By the lock file of the folder, or of the workspace above.
    private @Nullable String locked(String folder, Node root, String name, @Nullable String requirement) {
        String at = folder;
        while (true) {
            CargoLock lock = locks.computeIfAbsent(
                            FilePath.join(at, "Cargo.lock"),
                            path -> Optional.ofNullable(repository.parse(path, CargoLock::parse)))
                    .orElse(null);
            if (lock != null) {
                return lock.version(root.at("package", "name").textOr(""), name, requirement);
            }
            if (at.isEmpty()) {
                return null;
            }
            at = FilePath.folder(at);
        }
    }
}
