package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tools of `mise.toml`: `node = "22"`, a list of versions, or `{ version = "22" }`.
public final class MiseReader implements ManifestReader {
    private static final Set<String> FILES = Set.of("mise.toml", ".mise.toml");
    private static final List<String> PATHS = List.of("mise/config.toml", ".mise/config.toml");

    /// The types of package URLs of backends that have one.
    private static final Map<String, String> TYPES_BY_BACKEND = Map.of(
            "npm", "npm",
            "pipx", "pypi",
            "cargo", "cargo",
            "gem", "gem",
            "go", "golang",
            "github", "github",
            "ubi", "github");

    private final Repository repository;

    public MiseReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FILES.contains(FilePath.name(path))
                || PATHS.stream().anyMatch(file -> path.equals(file) || path.endsWith("/" + file));
    }

    @Override
    public void read(String path, Rows rows) {
        Fields fields = new Fields(rows);
        fields.entries(repository.toml(path), "tools").forEach((tool, value) -> {
            if (value.type() == Node.Type.ARRAY) {
                value.items().forEach(version -> add(tool, version, fields, rows));
            } else {
                add(tool, value, fields, rows);
            }
        });
    }

    private static void add(String tool, Node value, Fields fields, Rows rows) {
        if (fields.isTextOrObject(value, "tools." + tool)) {
            Node version = value.isText() ? value : fields.text(value, "version");
            rows.add(value.position(), idOf(tool), version.text(), Scope.ENGINE);
        }
    }

    private static PackageId idOf(String tool) {
        int colon = tool.indexOf(':');
        String name = tool.substring(colon + 1);
        int options = name.indexOf('[');
        name = options < 0 ? name : name.substring(0, options);
        String type = colon < 0 ? null : TYPES_BY_BACKEND.get(tool.substring(0, colon));
        if (type == null) {
            return PackageId.generic(VersionFileReader.nameOf(name));
        }
        return type.equals("pypi") ? PackageId.pypi(name) : PackageId.ofPath(type, name);
    }
}
